/** The Kafka topics that are the log and its compacted views: names, partitions, settings, keys. */
@NullMarked
@CheckReturnValue
package io.tierline.contracts.topic;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The job as a Kafka Streams topology with persistent stores. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.streams;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The embedded Kafka broker and the step that makes the topics. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.kafka;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

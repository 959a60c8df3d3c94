/** CloudEvents in JSON, over HTTP and on Kafka, to and from event records; what cannot be read says why. */
@NullMarked
@CheckReturnValue
package io.tierline.contracts.codec;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

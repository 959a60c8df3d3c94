/** capacity-service. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

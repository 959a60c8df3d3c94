/** The bytes in which state stores keep registers. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The framework versions of each program, as published. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.framework;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

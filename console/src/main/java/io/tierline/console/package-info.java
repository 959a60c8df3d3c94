/** console. */
@NullMarked
@CheckReturnValue
package io.tierline.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

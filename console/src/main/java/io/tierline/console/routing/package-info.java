/** The way of an HTTP request under {@code /api} to the one service that answers it, and back. */
@NullMarked
@CheckReturnValue
package io.tierline.console.routing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

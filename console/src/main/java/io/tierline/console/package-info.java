/** The page for people, and the one origin that routes {@code /api} to the services. */
@NullMarked
@CheckReturnValue
package io.tierline.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

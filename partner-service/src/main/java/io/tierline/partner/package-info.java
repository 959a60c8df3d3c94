/** Where everything enters: programs, frameworks, the roster and the intake of events. */
@NullMarked
@CheckReturnValue
package io.tierline.partner;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

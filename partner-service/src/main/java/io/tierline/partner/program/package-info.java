/** Programs: the space that a framework, a roster and all events belong to. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.program;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

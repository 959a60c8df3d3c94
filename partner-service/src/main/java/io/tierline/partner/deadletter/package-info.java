/** Dead letters: what could not be read or waits for its partner, and how it is sent again. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.deadletter;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The roster: who is a partner of a program, and what is known of them. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.roster;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Intake: events from outside, checked one by one and appended to the log as fast as they come. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

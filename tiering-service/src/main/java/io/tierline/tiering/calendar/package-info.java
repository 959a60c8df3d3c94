/** The calendar of re-score cycles: the dates to come, what is said before each, and the dates that were missed. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

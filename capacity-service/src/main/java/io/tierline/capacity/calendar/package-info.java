/** Secret links to members' calendars, and what stands in them. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

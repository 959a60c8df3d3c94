/** Recurring commitments placed in somebody's working weeks. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

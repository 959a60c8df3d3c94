/** What the next cycles of the calendar decide if nothing happens until then. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.forecast;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

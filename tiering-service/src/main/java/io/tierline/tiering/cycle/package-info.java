/** Re-score cycles: opened by request or calendar, decided when every partition has reported, or failed. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.cycle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The tiering service: re-score cycles, the tiers they decide, their history, and replays of the log. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

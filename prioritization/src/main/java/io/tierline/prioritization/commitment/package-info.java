/** What tiers promise held against what was done: periods, standings, and items for what was missed. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.commitment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

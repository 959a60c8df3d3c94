/** The cut and the movement of one re-score cycle: who belongs in which tier, and who moves now. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.tier;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Who is a partner, and the tiers that partners get or lose between cycles. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.roster;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

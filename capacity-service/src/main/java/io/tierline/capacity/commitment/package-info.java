/** Promises of tiers: where each stands, and the items that open when one is missed. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity.commitment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The team and the plan of its hours: from tiers, service levels and open deals to who serves whom. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Tiers turned into hours: who of the team serves which partner, and what stays unfunded. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.capacity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Tiers turned into a plan of hours: when a new one is due, what it moves, and what is in force. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

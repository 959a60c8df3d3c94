/** The pure domain: an event becomes a fact, facts become a score, scores become tiers, and tiers become hours. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

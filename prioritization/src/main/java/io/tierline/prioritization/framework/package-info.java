/** The policy of one program as a checked document: factors, weights, tiers, service levels, cadence. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.framework;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

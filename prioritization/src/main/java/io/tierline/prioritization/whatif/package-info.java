/** What another policy, another cadence, or nothing but time would do to partners and hours. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.whatif;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

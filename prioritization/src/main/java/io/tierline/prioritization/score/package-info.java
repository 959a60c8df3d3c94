/** A partner's facts turned into factor values, a score from 0 to 100, and the evidence behind it. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.score;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

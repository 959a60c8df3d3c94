/** A partner's score as of an instant, from its registers. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring.score;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

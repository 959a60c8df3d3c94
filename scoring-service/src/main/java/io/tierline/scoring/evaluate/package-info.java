/** Scores that are supposed: any framework, carried out on the facts held here, now or ahead. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring.evaluate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

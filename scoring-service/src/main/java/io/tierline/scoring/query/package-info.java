/** Scores read from the stores of all instances. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring.query;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

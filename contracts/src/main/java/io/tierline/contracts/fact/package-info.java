/** From event records to the facts that the domain folds. */
@NullMarked
@CheckReturnValue
package io.tierline.contracts.fact;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

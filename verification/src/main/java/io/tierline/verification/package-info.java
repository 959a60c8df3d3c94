/** The recomputation of re-score cycles from the log alone, and the comparison with what was decided and is shown. */
@NullMarked
@CheckReturnValue
package io.tierline.verification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Proof that what was measured is right: each published score against the domain's own. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.verify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Measurements of speed, taken from the outside of real processes. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

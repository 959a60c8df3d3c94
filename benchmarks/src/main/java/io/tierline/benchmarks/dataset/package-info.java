/** Two years of a partner program's events, drawn from a seed. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.dataset;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** How good plans are, and how fast they are made, beside plain greedy and a proven optimum. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.capacity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

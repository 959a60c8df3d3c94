/** Measurements on the whole platform: latency, restore, cycle. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.whole;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

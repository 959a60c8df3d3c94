/** Progress, processor time and memory of a process, read from the outside. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.measure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

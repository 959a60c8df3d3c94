/** The job on Apache Flink with keyed state on the heap. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.flink;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The job that every peer of the product does: events folded into registers, registers into scores. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.job;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

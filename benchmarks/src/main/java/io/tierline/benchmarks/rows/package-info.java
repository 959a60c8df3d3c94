/** The processes that are measured and that need no framework: drain, parse, limit. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.rows;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Results as a table, a chart and JSON. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The words of {@code ./tierline bench} and what they set going. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

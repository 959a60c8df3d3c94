/** What a program of a hundred thousand partners asks of tiering: the cut of a cycle, and pages of the board. */
@NullMarked
@CheckReturnValue
package io.tierline.benchmarks.tiering;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

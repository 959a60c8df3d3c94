/** What cycles did over time: every partner's history, who moved where between two cycles, and files to take away. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The one topology: from records of the log to running scores and official ones. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring.topology;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

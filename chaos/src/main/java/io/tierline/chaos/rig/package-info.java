/** The processes that are killed, paused and started again, on a data directory of their own. */
@NullMarked
@CheckReturnValue
package io.tierline.chaos.rig;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

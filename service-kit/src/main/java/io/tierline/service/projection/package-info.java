/** Tables folded from the log, the commands that extend it, and the automations that follow from it. */
@NullMarked
@CheckReturnValue
package io.tierline.service.projection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

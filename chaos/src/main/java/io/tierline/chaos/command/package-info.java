/** The chaos commands of the start script. */
@NullMarked
@CheckReturnValue
package io.tierline.chaos.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

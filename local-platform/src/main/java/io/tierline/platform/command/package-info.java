/** The commands of {@code ./tierline}. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.command;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

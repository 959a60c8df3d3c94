/** Live updates: the tail of the log as server-sent events. */
@NullMarked
@CheckReturnValue
package io.tierline.console.stream;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

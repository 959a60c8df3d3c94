/** slack-notifier. */
@NullMarked
@CheckReturnValue
package io.tierline.slack;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

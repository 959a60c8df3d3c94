/** Records of the log as events. */
@NullMarked
@CheckReturnValue
package io.tierline.slack.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The one message that says what a cycle decided. */
@NullMarked
@CheckReturnValue
package io.tierline.slack.digest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

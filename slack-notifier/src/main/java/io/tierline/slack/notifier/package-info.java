/** The loop from a closed cycle to an accepted digest, and its place in the log. */
@NullMarked
@CheckReturnValue
package io.tierline.slack.notifier;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

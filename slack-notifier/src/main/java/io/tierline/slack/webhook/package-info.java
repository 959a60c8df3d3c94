/** Slack's incoming webhook: posting, waiting, giving up for a while, never losing. */
@NullMarked
@CheckReturnValue
package io.tierline.slack.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

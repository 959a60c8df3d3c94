/** One digest per closed cycle to an incoming webhook of Slack. */
@NullMarked
@CheckReturnValue
package io.tierline.slack;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** What a closed cycle moved, gathered from the log in bounded memory. */
@NullMarked
@CheckReturnValue
package io.tierline.slack.cycle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

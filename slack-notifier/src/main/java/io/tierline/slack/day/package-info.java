/** What a day brought, gathered from the log in bounded memory. */
@NullMarked
@CheckReturnValue
package io.tierline.slack.day;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

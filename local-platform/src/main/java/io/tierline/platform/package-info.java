/** The local platform: an embedded broker and database, and everything behind the {@code ./tierline} command. */
@NullMarked
@CheckReturnValue
package io.tierline.platform;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

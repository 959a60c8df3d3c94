/** What the console says about the services behind it. */
@NullMarked
@CheckReturnValue
package io.tierline.console.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

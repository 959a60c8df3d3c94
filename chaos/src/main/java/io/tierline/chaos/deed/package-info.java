/** What is done to whom and when, and how long it took until work went on. */
@NullMarked
@CheckReturnValue
package io.tierline.chaos.deed;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Loading a file of events into a running instance. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The people there are, and how many hours each of them offers. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity.team;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

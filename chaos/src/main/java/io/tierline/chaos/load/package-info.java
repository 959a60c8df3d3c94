/** The records of a fault run: seeded, steady, with everything in them that goes wrong in life. */
@NullMarked
@CheckReturnValue
package io.tierline.chaos.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** A fault run from its first record to its verdict. */
@NullMarked
@CheckReturnValue
package io.tierline.chaos.run;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** tiering-service. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

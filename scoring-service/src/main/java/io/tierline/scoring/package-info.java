/** scoring-service. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

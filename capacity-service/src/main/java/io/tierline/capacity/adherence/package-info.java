/** Hours entitled, planned and really spent, by partner, tier, person and week. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity.adherence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Pages of a list, by opaque cursor. */
@NullMarked
@CheckReturnValue
package io.tierline.service.paging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** How events become rows: the contract of a fold, and batched writes. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.fold;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

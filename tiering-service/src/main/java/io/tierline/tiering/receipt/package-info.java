/** Receipts: all that a decision rests on, with a digest, to be recomputed from the log by anyone. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.receipt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

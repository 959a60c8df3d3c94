/** Exceptions: partners that a lead holds in a tier against their score, for one or two cycles. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.exception;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

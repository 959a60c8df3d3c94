/** What cycles decided, partner by partner, and every tier that changed. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.decision;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

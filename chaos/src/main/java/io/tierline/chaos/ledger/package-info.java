/** Which records the broker acknowledged, remembered outside the broker. */
@NullMarked
@CheckReturnValue
package io.tierline.chaos.ledger;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

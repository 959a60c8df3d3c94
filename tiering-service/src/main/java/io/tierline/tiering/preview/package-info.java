/** What a draft framework would do today: who moves and why, which hours, and what nobody has hours for. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.preview;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

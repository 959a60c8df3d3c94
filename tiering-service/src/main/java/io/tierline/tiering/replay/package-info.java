/** Frameworks carried out over the real log at past instants, as jobs. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.replay;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Events that this service says itself, and the stamps that order all events. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.event;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The one fold of the log into this service's tables, and its place in the life of the service. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.projection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

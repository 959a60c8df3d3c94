/** partner-service. */
@NullMarked
@CheckReturnValue
package io.tierline.partner;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

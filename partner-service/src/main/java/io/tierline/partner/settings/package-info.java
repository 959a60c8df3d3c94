/** What an operator may set for the partner service, checked at the start. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.settings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

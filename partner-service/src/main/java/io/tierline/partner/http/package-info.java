/** What requests share: limits of bodies, and versions in conditional requests. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

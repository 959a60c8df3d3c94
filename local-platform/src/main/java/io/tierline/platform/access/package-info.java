/** The key pair that signs bearer tokens on this machine, and the tokens it signs. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

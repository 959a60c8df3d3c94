/** Who is calling, found out before anything is passed on. */
@NullMarked
@CheckReturnValue
package io.tierline.console.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

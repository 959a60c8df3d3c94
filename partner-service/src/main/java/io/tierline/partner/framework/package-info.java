/** Frameworks: published versions of a program's policy, and the documents they come as. */
@NullMarked
@CheckReturnValue
package io.tierline.partner.framework;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

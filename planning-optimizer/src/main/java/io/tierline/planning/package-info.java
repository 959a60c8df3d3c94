/** The optimizer that plans are made with, behind the domain's own port. */
@NullMarked
@CheckReturnValue
package io.tierline.planning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

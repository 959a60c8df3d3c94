/** The plan in force and the log of moved hours, as callers read them. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity.allocation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

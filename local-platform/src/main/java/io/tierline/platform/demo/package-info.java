/** The demonstration: an invented program loaded, tiered and staffed in a running instance. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

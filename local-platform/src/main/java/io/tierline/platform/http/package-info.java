/** Calls to a running instance over its HTTP API. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

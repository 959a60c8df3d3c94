/** Appending to the log, and the state of its topics. */
@NullMarked
@CheckReturnValue
package io.tierline.service.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The running topology: settings, start and restart, faults, readiness. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring.stream;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Child processes, ports and free space of the machine the platform runs on. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.process;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

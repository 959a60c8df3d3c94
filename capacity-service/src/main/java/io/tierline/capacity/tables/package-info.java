/** The service's tables and how each event of the log changes them. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity.tables;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The clock at the edge; everything behind it is handed an instant. */
@NullMarked
@CheckReturnValue
package io.tierline.service.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

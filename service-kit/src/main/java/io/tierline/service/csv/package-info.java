/** Tables as comma-separated values. */
@NullMarked
@CheckReturnValue
package io.tierline.service.csv;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

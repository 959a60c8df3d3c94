/** The log as it stands, record by record, read once it is committed. */
@NullMarked
@CheckReturnValue
package io.tierline.chaos.log;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

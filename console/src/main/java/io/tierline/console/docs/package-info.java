/** One description of the whole HTTP interface, merged from those of the services. */
@NullMarked
@CheckReturnValue
package io.tierline.console.docs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

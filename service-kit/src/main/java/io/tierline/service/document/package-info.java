/** Documents as they come over HTTP, in JSON or YAML, read into plain trees. */
@NullMarked
@CheckReturnValue
package io.tierline.service.document;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

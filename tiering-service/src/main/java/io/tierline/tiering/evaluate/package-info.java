/** Supposed scores, asked of the service that holds the facts, and the ground that suppositions start from. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.evaluate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

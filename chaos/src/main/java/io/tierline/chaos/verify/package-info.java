/** The independent verifier: folds the log with the domain and compares all that scoring has said. */
@NullMarked
@CheckReturnValue
package io.tierline.chaos.verify;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

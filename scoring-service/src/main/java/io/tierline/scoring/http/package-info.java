/** Scores over HTTP. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

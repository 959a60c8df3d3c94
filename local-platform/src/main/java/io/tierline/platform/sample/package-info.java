/** An invented partner program, made from a seed: roster, engagements, framework and team. */
@NullMarked
@CheckReturnValue
package io.tierline.platform.sample;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

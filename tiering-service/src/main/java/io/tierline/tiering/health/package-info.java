/** How well a program's framework does its work, measured on its cycles and on the time that partners really got. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

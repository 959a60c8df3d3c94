/** How well a framework does its work: the known ways in which one fails, measured on what its cycles decided. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Pairings of partners and members that plans keep, on a person's word. */
@NullMarked
@CheckReturnValue
package io.tierline.capacity.pin;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** The events that services exchange: one envelope and one sealed record per type. */
@NullMarked
@CheckReturnValue
package io.tierline.contracts.event;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

/** Hours that tiers are entitled to, that plans gave and that people really spent, held against each other. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.adherence;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

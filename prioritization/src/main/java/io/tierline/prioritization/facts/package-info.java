/** What is known about one partner, folded from events so that neither their order nor their repetition matters. */
@NullMarked
@CheckReturnValue
package io.tierline.prioritization.facts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

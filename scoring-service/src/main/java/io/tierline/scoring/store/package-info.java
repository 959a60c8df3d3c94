/** What one task keeps: facts, frameworks, partners whose score must be sent, and barriers. */
@NullMarked
@CheckReturnValue
package io.tierline.scoring.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

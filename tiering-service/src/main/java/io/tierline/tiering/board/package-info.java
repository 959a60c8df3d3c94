/** The tiers in force: the board, one partner's standing with its history, and the log of moves. */
@NullMarked
@CheckReturnValue
package io.tierline.tiering.board;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;

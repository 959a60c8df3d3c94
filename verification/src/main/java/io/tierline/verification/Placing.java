package io.tierline.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a move put a partner.
 *
 * @param tier null for none
 * @param reason of the move
 */
record Placing(@Nullable String tier, String reason, Instant at) {
    /** A cycle's decision did it, and holds until something else than a cycle moves the partner. */
    boolean byCycle() {
        return reason.equals(Moved.RESCORE);
    }
}

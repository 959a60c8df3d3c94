package io.tierline.prioritization.tier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A partner inside a cycle.
 *
 * @param score the candidate's, in decimal arithmetic: 0.7 + 0.1 must reach a line at 0.8
 * @param before where the last cycle, or an exception since, left it
 * @param exception the one that holds it; null when none does
 * @param current index of the tier it competes from, the last tier's when it has none: an exception lends no advantage
 */
record Entrant(
        Candidate candidate,
        BigDecimal score,
        int rank,
        Standing before,
        @Nullable ExceptionInForce exception,
        int current) {
    /** Where it stands by its scores alone. */
    Standing earned() {
        return exception == null ? before : exception.earned();
    }
}

package io.tierline.prioritization.tier;

import java.math.BigDecimal;

/**
 * A partner inside a cycle.
 *
 * @param current index of its tier; the last tier's when it has none
 */
record Entrant(Candidate candidate, int rank, Standing before, int current) {
    /**
     * The score that tier {@code k} compares. Decimal arithmetic: 0.7 + 0.1 must reach a line at 0.8.
     */
    BigDecimal effective(int k, double margin) {
        var score = BigDecimal.valueOf(candidate.score().score());
        return current <= k ? score.add(BigDecimal.valueOf(margin)) : score;
    }
}

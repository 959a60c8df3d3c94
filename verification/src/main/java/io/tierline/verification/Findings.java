package io.tierline.verification;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a verification found.
 *
 * @param partners that took part in the cycle
 * @param counts how many there are in each place that was looked at: {@code log}, {@code tables}, and {@code placed}
 *     those whose place on the board was looked at
 * @param cycles that were recomputed, from the first up to this one
 * @param records of the log that were read
 * @param receipts SHA-256 over the digests of all receipts, recomputed
 * @param differences none when all is as recomputed
 */
public record Findings(
        String program,
        String cycle,
        Instant asOf,
        int partners,
        Map<String, Integer> counts,
        int cycles,
        long records,
        String receipts,
        List<Difference> differences) {
    public Findings {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        differences = List.copyOf(differences);
    }

    public boolean same() {
        return differences.isEmpty();
    }
}

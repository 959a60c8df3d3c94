package io.tierline.chaos.run;

import io.tierline.chaos.deed.Done;
import io.tierline.chaos.ledger.LedgerWriter.Totals;
import io.tierline.chaos.verify.Report;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a fault run came to.
 *
 * @param measured records a second that the scoring service reads when they wait for it; 0 when it was not measured
 * @param rate records a second that were sent
 * @param written what was sent, by its answer
 * @param lasted how long the deeds took
 * @param done the deeds
 * @param revived how often a process ended of its own accord
 */
public record Outcome(
        double measured, double rate, Totals written, Duration lasted, List<Done> done, int revived, Report report) {
    public Outcome {
        done = List.copyOf(done);
    }

    /** The recovery that the given share of all were no longer than; empty when none was seen. */
    public Optional<Duration> recovery(double share) {
        var sorted = done.stream()
                .map(Done::recovery)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }
}

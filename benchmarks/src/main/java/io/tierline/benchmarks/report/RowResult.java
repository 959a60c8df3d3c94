package io.tierline.benchmarks.report;

import io.tierline.benchmarks.measure.Run;
import io.tierline.benchmarks.verify.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row with its runs.
 *
 * @param runs at least one
 * @param verdict on the scores of the last run; null for rows that publish none
 */
public record RowResult(Row row, List<Run> runs, @Nullable Verdict verdict) {
    public RowResult {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) throw new IllegalArgumentException("a row without a run");
    }

    /** The run whose speed is in the middle; the slower one of two. */
    public Run median() {
        var sorted = runs.stream()
                .sorted(Comparator.comparingDouble(Run::eventsPerSecond))
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    /** How its speed relates to that of the limit; empty where that was not measured. */
    static Optional<Double> ratioToLimit(RowResult result, List<RowResult> all) {
        return all.stream()
                .filter(other -> other.row() == Row.LIMIT)
                .findFirst()
                .map(limit -> result.median().eventsPerSecond() / limit.median().eventsPerSecond());
    }
}

package io.tierline.chaos.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a verification has compared and found so far. */
final class Findings {
    /** Beyond so many, differences are counted only. */
    private static final int MOST_KEPT = 1_000;

    private final Map<Check, Long> compared = new EnumMap<>(Check.class);
    private final Map<Check, Long> differing = new EnumMap<>(Check.class);
    private final List<Difference> differences = new ArrayList<>();

    void compared(Check check, long count) {
        compared.merge(check, count, Long::sum);
    }

    void difference(Check check, String what) {
        differing.merge(check, 1L, Long::sum);
        if (differences.size() < MOST_KEPT) differences.add(new Difference(check, what));
    }

    Report report() {
        var tallies = Arrays.stream(Check.values())
                .map(check ->
                        new Report.Tally(check, compared.getOrDefault(check, 0L), differing.getOrDefault(check, 0L)))
                .toList();
        return new Report(tallies, differences);
    }
}

package io.tierline.prioritization.score;

import java.util.List;

/**
 * What a measure read, and the single facts it was read from.
 *
 * @param contributions in the snapshot's order
 * @param unconverted currencies without a rate; ascending
 */
record Measurement(double value, boolean known, List<Contribution> contributions, List<String> unconverted) {
    static Measurement of(double value, boolean known, List<Contribution> contributions) {
        return new Measurement(value, known, contributions, List.of());
    }

    /** The value is what the contributions add up to. */
    static Measurement sum(boolean known, List<Contribution> contributions, List<String> unconverted) {
        double sum = 0;
        for (var contribution : contributions) sum += contribution.amount();
        return new Measurement(sum, known, contributions, unconverted);
    }

    static Measurement unknown() {
        return new Measurement(0, false, List.of(), List.of());
    }
}

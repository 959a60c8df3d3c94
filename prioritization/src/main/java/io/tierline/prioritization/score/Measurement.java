package io.tierline.prioritization.score;

import java.util.List;

/**
 * What a measure read.
 *
 * @param unconverted currencies without a rate; ascending
 */
record Measurement(double value, boolean known, List<String> unconverted) {
    private static final Measurement UNKNOWN = of(0, false);

    static Measurement of(double value, boolean known) {
        return new Measurement(value, known, List.of());
    }

    static Measurement unknown() {
        return UNKNOWN;
    }
}

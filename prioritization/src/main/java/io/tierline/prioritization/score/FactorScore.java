package io.tierline.prioritization.score;

import java.util.List;

/**
 * What one factor contributes to a score; not rounded.
 *
 * @param known false when the facts say nothing on it; then {@code scaled} and {@code points} are 0
 * @param scaled in [0, 100]
 * @param points in [0, weight]
 * @param unconverted currencies without a rate, whose amounts counted 0; ascending
 */
public record FactorScore(
        String factor, double value, boolean known, double scaled, double points, List<String> unconverted) {
    public FactorScore {
        unconverted = List.copyOf(unconverted);
    }

    /** As shown: {@code scaled} and {@code points} to four decimals. */
    public FactorScore rounded() {
        return new FactorScore(factor, value, known, shownScaled(), Rounding.fourDecimals(points), unconverted);
    }

    /** {@code scaled} as shown, to four decimals. */
    public double shownScaled() {
        return Rounding.fourDecimals(scaled);
    }
}

package io.tierline.benchmarks.job;

import java.util.List;

/**
 * A partner's running score as the peers publish it, with the same content as the product's.
 *
 * @param asOf milliseconds since the epoch at which it was evaluated
 */
public record ScoreLine(
        String partner,
        String name,
        String segment,
        long asOf,
        int frameworkVersion,
        double score,
        double coverage,
        List<FactorLine> factors) {

    /** One factor's part; {@code scaled} and {@code points} to four decimals. */
    public record FactorLine(String factor, double value, boolean known, double scaled, double points) {}

    static double fourDecimals(double x) {
        return Math.round(x * 10_000) / 10_000.0;
    }
}

package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.ArrayList;

/** A framework carried out on one partner's facts. */
public final class Scorer {
    private Scorer() {}

    /**
     * score = Σ weight × scaled / 100, in the framework's order of factors.
     *
     * @param t the instant {@code snapshot} was taken at
     */
    public static PartnerScore score(Framework framework, Snapshot snapshot, Instant t) {
        var measuring = new Measuring(framework, snapshot, t, null);
        var factors = new ArrayList<FactorScore>(framework.factors().size());
        double score = 0;
        double coverage = 0;
        for (var factor : framework.factors()) {
            var scored = score(factor, measuring.read(factor.measure()));
            score += scored.points();
            if (scored.known()) coverage += factor.weight();
            factors.add(scored);
        }
        return new PartnerScore(
                Math.min(100, Rounding.fourDecimals(score)), Math.min(100, Rounding.fourDecimals(coverage)), factors);
    }

    private static FactorScore score(Factor factor, Measurement measured) {
        double scaled = measured.known() ? factor.scale().scaled(measured.value()) : 0;
        return new FactorScore(
                factor.name(),
                measured.value(),
                measured.known(),
                scaled,
                factor.weight() * scaled / 100,
                measured.unconverted());
    }
}

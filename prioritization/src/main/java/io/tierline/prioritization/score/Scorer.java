package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;

/** A framework carried out on one partner's facts. */
public final class Scorer {
    private Scorer() {}

    /**
     * score = Σ weight × scaled / 100, in the framework's order of factors.
     *
     * @param t the instant {@code snapshot} was taken at
     */
    public static PartnerScore score(Framework framework, Snapshot snapshot, Instant t) {
        var measuring = new Measuring(framework, snapshot, t);
        var factors = framework.factors().stream()
                .map(factor -> score(factor, measuring.read(factor.measure())))
                .toList();
        double score = 0;
        double coverage = 0;
        for (int i = 0; i < factors.size(); i++) {
            score += factors.get(i).points();
            if (factors.get(i).known()) coverage += framework.factors().get(i).weight();
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

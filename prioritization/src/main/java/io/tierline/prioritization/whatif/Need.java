package io.tierline.prioritization.whatif;

import io.tierline.prioritization.framework.Cut;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Shortfall;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a partner needs to be let into a tier at a cycle, the others staying as they are.
 *
 * @param score the least that reaches the tier's line; its margin is counted in where the partner holds the tier
 * @param gap points of score it is short of that; below zero, the points it has to spare
 * @param lacks the same as a shortfall, with the floors it misses and the coverage it lacks
 */
public record Need(String tier, double score, double gap, Shortfall lacks) {
    /** For the tier it came from; empty for the last tier, which takes everyone. */
    public static Optional<Need> toHold(Framework framework, CycleOutcome outcome, Decision decision) {
        return of(framework, outcome, decision, framework.tierIndex(decision.before()));
    }

    /** For the next better tier than the one it came from; empty for the best. */
    public static Optional<Need> toRise(Framework framework, CycleOutcome outcome, Decision decision) {
        return of(framework, outcome, decision, framework.tierIndex(decision.before()) - 1);
    }

    private static Optional<Need> of(Framework framework, CycleOutcome outcome, Decision decision, int k) {
        if (k < 0 || k == framework.tiers().size() - 1) return Optional.empty();
        var tier = framework.tiers().get(k);
        var line = Objects.requireNonNull(outcome.lines().get(tier.name()), "every tier but the last has a line")
                .of(decision.segment());
        boolean holds = framework.tierIndex(decision.before()) <= k;
        double score =
                Math.max(0, holds ? difference(line, framework.stability().margin()) : line);
        double gap = difference(score, decision.score());
        var cut = Objects.requireNonNull(tier.cut(), "every tier but the last has a cut");
        return Optional.of(new Need(
                tier.name(),
                score,
                gap,
                new Shortfall(
                        Math.max(0, gap),
                        missedFloors(cut, decision),
                        Math.max(0, difference(framework.minCoverage(), decision.coverage())))));
    }

    private static TreeMap<String, Double> missedFloors(Cut cut, Decision decision) {
        var missed = new TreeMap<String, Double>();
        for (var factor : decision.factors()) {
            double shown = factor.shownScaled();
            var floor = cut.floors().get(factor.factor());
            if (floor != null && shown < floor) missed.put(factor.factor(), difference(floor, shown));
        }
        return missed;
    }

    private static double difference(double a, double b) {
        return Rounding.fourDecimals(
                BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue());
    }
}

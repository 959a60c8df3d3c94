package io.tierline.tiering.cycle;

import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.Contribution;
import io.tierline.contracts.event.TierEvent.Earned;
import io.tierline.contracts.event.TierEvent.FactorRise;
import io.tierline.contracts.event.TierEvent.Remedy;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.contracts.event.TierEvent.TierPending;
import io.tierline.contracts.event.TierEvent.ToKeep;
import io.tierline.contracts.event.WrittenFactors;
import io.tierline.prioritization.framework.Rescore;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.tier.Decision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The domain's decisions in the words of the contracts. */
final class Decisions {
    private static final int TOP = 3;

    private Decisions() {}

    /** @param offsets below which the partner's events counted */
    static TierDecided decided(Decided decided, UnderWay cycle, Map<String, Long> offsets) {
        var decision = decided.decision();
        var name = decided.official().name();
        var factors = decided.official().factors();
        var open = decided(decision, name, cycle, factors, basis(decision, cycle, offsets, ""));
        var digest = DecisionReceipt.of(cycle.program(), decision.partner(), open, Objects.requireNonNull(open.basis()))
                .computed();
        return decided(decision, name, cycle, factors, basis(decision, cycle, offsets, digest));
    }

    private static TierDecided decided(
            Decision decision, String name, UnderWay cycle, WrittenFactors factors, Basis basis) {
        return new TierDecided(
                cycle.cycle(),
                cycle.asOf(),
                name,
                decision.segment(),
                decision.rank(),
                decision.score(),
                decision.coverage(),
                factors,
                decision.target(),
                decision.tier(),
                decision.before(),
                decision.cyclesBelow(),
                decision.pendingDemotion(),
                decision.marginToLine(),
                basis);
    }

    private static Basis basis(Decision decision, UnderWay cycle, Map<String, Long> offsets, String digest) {
        var exception = decision.exception();
        var earned = exception == null ? null : exception.earned();
        return new Basis(
                cycle.frameworkVersion(),
                offsets,
                decision.line(),
                decision.rule().text(),
                exception == null ? null : exception.id(),
                earned == null || earned.tier() == null ? null : new Earned(earned.tier(), earned.cyclesBelow()),
                digest);
    }

    /** The factors that gave most, the best first. */
    static List<Contribution> top(Decision decision) {
        return decision.factors().stream()
                .filter(factor -> factor.points() > 0)
                .sorted(Comparator.comparingDouble(FactorScore::points).reversed())
                .limit(TOP)
                .map(factor -> new Contribution(factor.factor(), factor.points()))
                .toList();
    }

    static TierPending pending(Decision decision, String name, UnderWay cycle, Rescore calendar) {
        var lacking = Objects.requireNonNull(decision.toKeep(), "a pending demotion says what is lacking");
        return new TierPending(
                name,
                decision.tier(),
                decision.target(),
                cycle.cycle(),
                decision.cyclesLeft(),
                decision.score(),
                decision.rank(),
                lacking.points(),
                new ToKeep(
                        lacking.points(),
                        lacking.floors(),
                        lacking.coverage(),
                        goesDownAt(calendar, cycle.asOf(), decision.cyclesLeft()),
                        decision.remedies().stream().map(Decisions::remedy).toList()));
    }

    /** The due date of so many cycles from now. */
    private static Instant goesDownAt(Rescore calendar, Instant asOf, int cycles) {
        var due = asOf;
        for (int i = 0; i < cycles; i++) due = calendar.nextAfter(due);
        return due;
    }

    private static Remedy remedy(io.tierline.prioritization.tier.Remedy remedy) {
        return new Remedy(
                remedy.rises().stream()
                        .map(rise -> new FactorRise(
                                rise.factor(),
                                rise.known(),
                                rise.value(),
                                rise.toValue(),
                                rise.scaled(),
                                rise.toScaled(),
                                rise.points()))
                        .toList(),
                remedy.points(),
                remedy.share());
    }
}

package io.tierline.tiering.cycle;

import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.TierEvent.Contribution;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.tier.Decision;
import java.util.Comparator;
import java.util.List;

/** The domain's decisions in the words of the contracts. */
final class Decisions {
    private static final int TOP = 3;

    private Decisions() {}

    static TierDecided decided(Decision decision, String name, UnderWay cycle) {
        return new TierDecided(
                cycle.cycle(),
                cycle.asOf(),
                name,
                decision.segment(),
                decision.rank(),
                decision.score(),
                decision.coverage(),
                decision.factors().stream().map(Decisions::points).toList(),
                decision.target(),
                decision.tier(),
                decision.before(),
                decision.cyclesBelow(),
                decision.pendingDemotion(),
                decision.marginToLine());
    }

    private static FactorPoints points(FactorScore factor) {
        return new FactorPoints(factor.factor(), factor.value(), factor.known(), factor.scaled(), factor.points());
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
}

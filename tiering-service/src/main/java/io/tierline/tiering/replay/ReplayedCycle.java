package io.tierline.tiering.replay;

import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.prioritization.tier.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cycle of a replay, as it is written out; partners by rank. */
record ReplayedCycle(Instant asOf, List<ReplayedPartner> partners) {
    static ReplayedCycle of(Instant asOf, List<Decision> decisions) {
        return new ReplayedCycle(
                asOf, decisions.stream().map(ReplayedPartner::of).toList());
    }

    /** What the cycle decides for one partner. */
    record ReplayedPartner(
            String partner,
            String segment,
            int rank,
            double score,
            double coverage,
            String target,
            String tier,
            @Nullable String before,
            boolean pendingDemotion,
            List<FactorPoints> factors) {
        private static ReplayedPartner of(Decision decision) {
            return new ReplayedPartner(
                    decision.partner(),
                    decision.segment(),
                    decision.rank(),
                    decision.score(),
                    decision.coverage(),
                    decision.target(),
                    decision.tier(),
                    decision.before(),
                    decision.pendingDemotion(),
                    decision.factors().stream()
                            .map(factor -> new FactorPoints(
                                    factor.factor(), factor.value(), factor.known(), factor.scaled(), factor.points()))
                            .toList());
        }
    }
}

package io.tierline.tiering.cycle;

import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.tier.Candidate;
import java.util.List;

/** A partner's official score as its partition said it. */
record Official(String partner, int partition, PartnerScored scored) {
    Candidate candidate() {
        var factors = scored.factors().stream()
                .map(factor -> new FactorScore(
                        factor.factor(), factor.value(), factor.known(), factor.scaled(), factor.points(), List.of()))
                .toList();
        return new Candidate(partner, scored.segment(), new PartnerScore(scored.score(), scored.coverage(), factors));
    }
}

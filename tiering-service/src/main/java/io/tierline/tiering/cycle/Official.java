package io.tierline.tiering.cycle;

import io.tierline.contracts.codec.CanonicalJson;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.WrittenFactors;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.Ranking;
import io.tierline.tiering.fold.Taken;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A partner's official score as its partition said it, in the words that it is decided in.
 *
 * @param written its factors as the decision will say them
 */
record Official(int partition, String name, Candidate candidate, CanonicalJson.Written written) {
    /** As cycles rank. */
    static final Comparator<Official> ORDER = (one, other) -> Ranking.ORDER.compare(one.candidate(), other.candidate());

    private static final Comparator<Official> BY_PARTNER = Comparator.comparing(Official::partner);

    /** The score that was taken in. */
    static Official of(Taken scored) {
        return of(scored.event().subject(), scored.partition(), (PartnerScored)
                scored.event().data());
    }

    static Official of(String partner, int partition, PartnerScored scored) {
        var factors = new ArrayList<FactorScore>(scored.factors().size());
        for (var factor : scored.factors()) factors.add(factor(factor));
        var score = new PartnerScore(scored.score(), scored.coverage(), factors);
        return new Official(
                partition,
                scored.name(),
                new Candidate(partner, scored.segment(), score),
                WrittenFactors.write(scored.factors()));
    }

    /** By partner id ascending, the first one of each. */
    static ArrayList<Official> firsts(List<Official> officials) {
        var firsts = new ArrayList<Official>(officials.size());
        for (var official : officials.stream().sorted(BY_PARTNER).toList())
            if (firsts.isEmpty() || !firsts.getLast().partner().equals(official.partner())) firsts.add(official);
        return firsts;
    }

    String partner() {
        return candidate.partner();
    }

    /** As the partition said them. */
    WrittenFactors factors() {
        return WrittenFactors.of(new Said(candidate.score().factors()), written);
    }

    /** Factors in the words of the contracts, each put so when it is asked for. */
    private static final class Said extends AbstractList<FactorPoints> {
        private final List<FactorScore> factors;

        Said(List<FactorScore> factors) {
            this.factors = factors;
        }

        @Override
        public FactorPoints get(int index) {
            return points(factors.get(index));
        }

        @Override
        public int size() {
            return factors.size();
        }
    }

    private static FactorScore factor(FactorPoints factor) {
        return new FactorScore(
                factor.factor(), factor.value(), factor.known(), factor.scaled(), factor.points(), List.of());
    }

    private static FactorPoints points(FactorScore factor) {
        return new FactorPoints(factor.factor(), factor.value(), factor.known(), factor.scaled(), factor.points());
    }
}

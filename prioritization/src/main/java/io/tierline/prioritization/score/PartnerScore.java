package io.tierline.prioritization.score;

import java.util.List;
import java.util.Optional;

/**
 * A partner's score and what it is made of.
 *
 * @param score in [0, 100], half up at the fourth decimal
 * @param coverage percent of weight whose factors are known
 * @param factors in the framework's order
 */
public record PartnerScore(double score, double coverage, List<FactorScore> factors) {
    public PartnerScore {
        factors = List.copyOf(factors);
    }

    public Optional<FactorScore> factor(String name) {
        for (var factor : factors) if (factor.factor().equals(name)) return Optional.of(factor);
        return Optional.empty();
    }
}

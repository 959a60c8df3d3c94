package io.tierline.prioritization.health;

import io.tierline.prioritization.framework.Cut;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.tier.Candidate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A framework and its scores as they are without one factor: the weights of the others grow in proportion to 100. */
final class LeftOut {
    private LeftOut() {}

    static Framework of(Framework framework, String factor) {
        return new Framework(
                framework.name(),
                framework.currency(),
                framework.rates(),
                framework.minCoverage(),
                framework.factors().stream()
                        .filter(other -> !other.name().equals(factor))
                        .toList(),
                framework.tiers().stream()
                        .map(tier -> new Tier(tier.name(), without(tier.cut(), factor), tier.service()))
                        .toList(),
                framework.rescore(),
                framework.stability(),
                framework.liveDeals());
    }

    private static @Nullable Cut without(@Nullable Cut cut, String factor) {
        if (cut == null) return null;
        var floors = new TreeMap<>(cut.floors());
        floors.remove(factor);
        return new Cut(cut.top(), cut.share(), cut.minScore(), floors, cut.withinSegment());
    }

    static Candidate of(Candidate candidate, Factor factor) {
        var score = candidate.score();
        double growth = 100 / (100 - factor.weight());
        var part = score.factor(factor.name());
        double points = part.map(FactorScore::points).orElse(0.0);
        double known = part.filter(FactorScore::known).isPresent() ? factor.weight() : 0;
        List<FactorScore> others = score.factors().stream()
                .filter(other -> !other.factor().equals(factor.name()))
                .toList();
        return new Candidate(
                candidate.partner(),
                candidate.segment(),
                new PartnerScore(
                        within((score.score() - points) * growth),
                        within((score.coverage() - known) * growth),
                        others));
    }

    private static double within(double percent) {
        return Rounding.fourDecimals(Math.clamp(percent, 0, 100));
    }
}

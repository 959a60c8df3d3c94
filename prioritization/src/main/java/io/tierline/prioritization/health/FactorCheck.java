package io.tierline.prioritization.health;

import static io.tierline.prioritization.health.Finding.Check.IDLE_FACTORS;

import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which factors change nothing: without them nobody would belong in another tier, and hardly anyone's place differ. */
public final class FactorCheck {
    static final double MOST_IDLE = 0;
    /** A rank correlation from which two orders count as the same. */
    static final double SAME_ORDER = 0.99;
    /** A factor that is not known of more than this share does not tell partners apart either. */
    static final double MOST_UNKNOWN = 0.5;

    private final Framework framework;
    private final List<Candidate> candidates;
    private final Map<String, Standing> before;
    private final Map<String, String> targets;

    private FactorCheck(Framework framework, List<Candidate> candidates, Map<String, Standing> before) {
        this.framework = framework;
        this.candidates = candidates;
        this.before = before;
        this.targets = targets(framework, candidates);
    }

    /**
     * Pure.
     *
     * @param before what the cycle started from
     */
    public static Finding of(Framework framework, List<Candidate> candidates, Map<String, Standing> before) {
        if (candidates.size() < Enough.PARTNERS)
            return Finding.unknown(
                    IDLE_FACTORS,
                    "Fewer than %d partners took part in the last cycle; what a factor changes says little then."
                            .formatted(Enough.PARTNERS));
        var check = new FactorCheck(framework, candidates, before);
        var evidence = framework.factors().stream()
                .map(check::without)
                .sorted(Comparator.comparing(Evidence.OfFactor::idle)
                        .reversed()
                        .thenComparingInt(Evidence.OfFactor::otherTier))
                .toList();
        return found(evidence, candidates.size());
    }

    private Evidence.OfFactor without(Factor factor) {
        var rest = LeftOut.of(framework, factor.name());
        var others = candidates.stream()
                .map(candidate -> LeftOut.of(candidate, factor))
                .toList();
        var without = targets(rest, others);
        int otherTier = (int) targets.entrySet().stream()
                .filter(target -> !target.getValue().equals(without.get(target.getKey())))
                .count();
        double orderKept =
                RankCorrelation.of(scores(candidates), scores(others)).orElse(1);
        var parts = parts(factor.name());
        double unknown = parts.stream().filter(part -> !part.known()).count() / (double) candidates.size();
        boolean idle = otherTier == 0 && orderKept >= SAME_ORDER || unknown > MOST_UNKNOWN;
        return new Evidence.OfFactor(
                factor.name(),
                factor.weight(),
                Rounding.fourDecimals(unknown),
                Rounding.fourDecimals(spread(parts)),
                Rounding.fourDecimals(orderKept),
                otherTier,
                idle);
    }

    private Map<String, String> targets(Framework policy, List<Candidate> partners) {
        return CycleDecider.decide(policy, partners, before).decisions().stream()
                .collect(Collectors.toMap(Decision::partner, Decision::target));
    }

    private static double[] scores(List<Candidate> partners) {
        return partners.stream()
                .mapToDouble(candidate -> candidate.score().score())
                .toArray();
    }

    private List<FactorScore> parts(String factor) {
        var parts = new ArrayList<FactorScore>(candidates.size());
        for (var candidate : candidates) candidate.score().factor(factor).ifPresent(parts::add);
        return parts;
    }

    private static double spread(List<FactorScore> parts) {
        double mean = parts.stream().mapToDouble(FactorScore::scaled).average().orElse(0);
        double squares = parts.stream()
                .mapToDouble(part -> (part.scaled() - mean) * (part.scaled() - mean))
                .average()
                .orElse(0);
        return Math.sqrt(squares);
    }

    private static Finding found(List<Evidence.OfFactor> evidence, int partners) {
        var idle = evidence.stream().filter(Evidence.OfFactor::idle).toList();
        return Finding.of(
                IDLE_FACTORS,
                idle.size() > MOST_IDLE,
                idle.size(),
                MOST_IDLE,
                sentence(idle, evidence, partners),
                evidence);
    }

    private static String sentence(List<Evidence.OfFactor> idle, List<Evidence.OfFactor> all, int partners) {
        if (idle.isEmpty()) {
            var least = all.getFirst();
            return Said.of(
                    "Every factor counts: without %s, which changes least, %d of %d partners would belong in another tier.",
                    least.factor(), least.otherTier(), partners);
        }
        var said = new ArrayList<String>();
        var unknown = names(idle.stream().filter(factor -> factor.unknownShare() > MOST_UNKNOWN));
        var same = names(idle.stream().filter(factor -> factor.unknownShare() <= MOST_UNKNOWN));
        if (!same.isEmpty()) said.add(Said.of("Nobody would belong in another tier without %s.", same));
        if (!unknown.isEmpty()) said.add(Said.of("Of most partners nothing is known by %s.", unknown));
        return String.join(" ", said);
    }

    private static String names(Stream<Evidence.OfFactor> factors) {
        return factors.map(Evidence.OfFactor::factor).collect(Collectors.joining(" or "));
    }
}

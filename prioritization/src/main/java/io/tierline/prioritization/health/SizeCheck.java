package io.tierline.prioritization.health;

import static io.tierline.prioritization.health.Finding.Check.SIZE_DOMINATES;

import io.tierline.prioritization.score.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Whether the order by score is little more than an order by size. */
public final class SizeCheck {
    static final double MOST = 0.7;

    private SizeCheck() {}

    /**
     * Pure.
     *
     * @param scores by partner
     * @param sizes by attribute the number of each partner that has one
     */
    public static Finding of(Map<String, Double> scores, SortedMap<String, Map<String, Double>> sizes) {
        var evidence = new ArrayList<Evidence.OfSize>();
        sizes.forEach((attribute, numbers) -> {
            var known = scores.keySet().stream().filter(numbers::containsKey).toList();
            if (known.size() < Enough.PARTNERS) return;
            var scored = known.stream().mapToDouble(partner -> scores.getOrDefault(partner, 0.0));
            var values = known.stream().mapToDouble(partner -> numbers.getOrDefault(partner, 0.0));
            RankCorrelation.of(scored.toArray(), values.toArray())
                    .ifPresent(found ->
                            evidence.add(new Evidence.OfSize(attribute, Rounding.fourDecimals(found), known.size())));
        });
        evidence.sort(Comparator.comparingDouble((Evidence.OfSize size) -> Math.abs(size.correlation()))
                .reversed());
        return evidence.isEmpty() ? unknown() : found(evidence);
    }

    private static Finding unknown() {
        return Finding.unknown(
                SIZE_DOMINATES,
                "No attribute of size, such as employees or revenue, is known of %d partners or more."
                        .formatted(Enough.PARTNERS));
    }

    private static Finding found(List<Evidence.OfSize> evidence) {
        var worst = evidence.getFirst();
        double value = Math.abs(worst.correlation());
        var sentence = value > MOST
                ? "The order by score is mostly an order by %s: rank correlation %.2f over %d partners."
                : "Size does not decide: the score follows %s with a rank correlation of %.2f over %d partners.";
        return Finding.of(
                SIZE_DOMINATES,
                value > MOST,
                value,
                MOST,
                Said.of(sentence, worst.attribute(), worst.correlation(), worst.partners()),
                evidence);
    }
}

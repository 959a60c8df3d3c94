package io.tierline.prioritization.health;

import static io.tierline.prioritization.health.Finding.Check.HOURS_IGNORE_SCORE;

import io.tierline.prioritization.score.Rounding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whether time goes where the score says. */
public final class HoursCheck {
    static final double LEAST = 0.3;
    private static final int MOST_NAMED = 10;

    private HoursCheck() {}

    /** Pure. */
    public static Finding of(List<ServedPartner> partners) {
        if (partners.size() < Enough.PARTNERS)
            return Finding.unknown(
                    HOURS_IGNORE_SCORE,
                    "Fewer than %d partners took part in the last cycle; an order of hours says little then."
                            .formatted(Enough.PARTNERS));
        var hours = partners.stream().mapToDouble(ServedPartner::hours).toArray();
        var scores = partners.stream().mapToDouble(ServedPartner::score).toArray();
        var correlation = RankCorrelation.of(scores, hours);
        if (correlation.isEmpty())
            return Finding.unknown(
                    HOURS_IGNORE_SCORE, "All partners got the same time or have the same score: nothing can be told.");
        double value = Rounding.fourDecimals(correlation.getAsDouble());
        var evidence = farthest(partners, hours);
        var worst = evidence.getFirst();
        var sentence = value < LEAST
                ? Said.of(
                        "Hours do not follow the score (rank correlation %.2f): %s has rank %d and got %.2f hours a week.",
                        value, worst.name(), worst.rank(), worst.hours())
                : Said.of("Hours follow the score: rank correlation %.2f over %d partners.", value, partners.size());
        return Finding.of(HOURS_IGNORE_SCORE, value < LEAST, value, LEAST, sentence, evidence);
    }

    /** The partners whose rank by hours is farthest from their rank by score. */
    private static List<Evidence.OfPartner> farthest(List<ServedPartner> partners, double[] hours) {
        var ascending = RankCorrelation.ranks(hours);
        return IntStream.range(0, partners.size())
                .mapToObj(i -> of(partners.get(i), partners.size() + 1 - ascending[i]))
                .sorted(Comparator.comparingDouble(
                                (Evidence.OfPartner partner) -> Math.abs(partner.hoursRank() - partner.rank()))
                        .reversed()
                        .thenComparing(Evidence.OfPartner::partner))
                .limit(MOST_NAMED)
                .toList();
    }

    private static Evidence.OfPartner of(ServedPartner partner, double hoursRank) {
        return new Evidence.OfPartner(
                partner.partner(),
                partner.name(),
                partner.tier(),
                partner.rank(),
                Rounding.fourDecimals(partner.hours()),
                hoursRank);
    }
}

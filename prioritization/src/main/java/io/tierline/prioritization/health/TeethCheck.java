package io.tierline.prioritization.health;

import static io.tierline.prioritization.health.Finding.Check.TIERS_WITHOUT_TEETH;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.score.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a better tier means more time: what its partners got against what they are promised, and the next tier got. */
public final class TeethCheck {
    /** Received over promised below which a promise is not kept. */
    static final double LEAST_RATIO = 0.5;
    /** From here on a partner of the next tier does as well. */
    static final double MOST_OVERLAP = 0.5;

    private TeethCheck() {}

    /** Pure. */
    public static Finding of(Framework framework, List<ServedPartner> partners) {
        if (partners.stream().noneMatch(partner -> partner.hours() > 0))
            return Finding.unknown(TIERS_WITHOUT_TEETH, "No time was logged, so nobody can tell what a tier is worth.");
        var evidence = new ArrayList<Evidence.OfTier>();
        var tiers = framework.tiers();
        for (int k = 0; k < tiers.size(); k++)
            evidence.add(of(tiers.get(k), k + 1 < tiers.size() ? tiers.get(k + 1) : null, partners));
        return found(evidence);
    }

    private static Evidence.OfTier of(Tier tier, @Nullable Tier next, List<ServedPartner> partners) {
        var hours = hours(tier, partners);
        double promised = tier.service().hoursPerWeek();
        double received = Arrays.stream(hours).average().orElse(0);
        var below = next == null ? new double[0] : hours(next, partners);
        boolean compared = hours.length > 0 && below.length > 0;
        return new Evidence.OfTier(
                tier.name(),
                hours.length,
                Rounding.fourDecimals(promised),
                Rounding.fourDecimals(received),
                promised > 0 && hours.length > 0 ? Rounding.fourDecimals(received / promised) : null,
                compared ? Rounding.fourDecimals(overlap(hours, below)) : null);
    }

    private static double[] hours(Tier tier, List<ServedPartner> partners) {
        return partners.stream()
                .filter(partner -> partner.tier().equals(tier.name()))
                .mapToDouble(ServedPartner::hours)
                .sorted()
                .toArray();
    }

    /** Of all pairs the share in which {@code lower} has more, equal ones counted half; both ascending. */
    static double overlap(double[] upper, double[] lower) {
        double pairs = 0;
        int less = 0;
        int notMore = 0;
        for (double hours : lower) {
            while (less < upper.length && upper[less] < hours) less++;
            while (notMore < upper.length && upper[notMore] <= hours) notMore++;
            pairs += (less + notMore) / 2.0;
        }
        return pairs / ((double) upper.length * lower.length);
    }

    private static Finding found(List<Evidence.OfTier> evidence) {
        var promised = evidence.stream().filter(tier -> tier.ratio() != null).toList();
        if (promised.isEmpty())
            return Finding.unknown(TIERS_WITHOUT_TEETH, "No tier with promised hours has a partner in it.");
        var poorest = promised.stream()
                .min(Comparator.comparingDouble(TeethCheck::ratio))
                .orElseThrow();
        var blurred = promised.stream()
                .filter(tier -> tier.overlap() != null && tier.overlap() >= MOST_OVERLAP)
                .findFirst();
        boolean fails = ratio(poorest) < LEAST_RATIO || blurred.isPresent();
        var sentence = blurred.isPresent() && ratio(poorest) >= LEAST_RATIO
                ? Said.of(
                        "Partners below %s got as much time as those in it: the tier makes no difference.",
                        blurred.get().tier())
                : Said.of(
                        fails
                                ? "Partners in %s got %.2f of the %.2f hours a week that they are promised."
                                : "Tiers mean something: the least, %s, got %.2f of %.2f hours a week promised, and more than the tier below.",
                        poorest.tier(),
                        poorest.received(),
                        poorest.promised());
        return Finding.of(TIERS_WITHOUT_TEETH, fails, ratio(poorest), LEAST_RATIO, sentence, evidence);
    }

    private static double ratio(Evidence.OfTier tier) {
        return Objects.requireNonNull(tier.ratio(), "only tiers with a promise are compared");
    }
}

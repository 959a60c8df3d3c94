package io.tierline.prioritization.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a finding rests on. */
public sealed interface Evidence {
    /** How the order by score follows a size of the partners; {@code correlation} in [-1, 1]. */
    record OfSize(String attribute, double correlation, int partners) implements Evidence {}

    /**
     * What a factor does.
     *
     * @param unknownShare of partners of whom it is not known, in [0, 1]
     * @param spread standard deviation of its scaled values
     * @param orderKept rank correlation between the scores with and without it; 1 when it changes no order
     * @param otherTier partners that belong in another tier without it
     */
    record OfFactor(
            String factor,
            double weight,
            double unknownShare,
            double spread,
            double orderKept,
            int otherTier,
            boolean idle)
            implements Evidence {}

    /**
     * What partners of a tier got. Hours are per week and partner.
     *
     * @param ratio received over promised; null when nothing is promised
     * @param overlap how often a partner of the next tier got at least as much as one of this; null for the last tier
     */
    record OfTier(
            String tier,
            int partners,
            double promised,
            double received,
            @Nullable Double ratio,
            @Nullable Double overlap)
            implements Evidence {}

    /**
     * A partner whose hours do not fit its rank.
     *
     * @param hours per week
     * @param hoursRank its mean rank by hours, from 1
     */
    record OfPartner(String partner, String name, String tier, int rank, double hours, double hoursRank)
            implements Evidence {}

    /**
     * How cycles kept to the calendar.
     *
     * @param lastCycle as of when; null before the first
     * @param ageDays since then, or since the framework was published
     * @param overdueDays 0 when none is overdue
     * @param cyclesOfVersion closed cycles that the version in force decided
     */
    record OfCadence(
            @Nullable Instant lastCycle,
            double ageDays,
            double everyDays,
            long overdueDays,
            double versionAgeDays,
            int cyclesOfVersion)
            implements Evidence {}
}

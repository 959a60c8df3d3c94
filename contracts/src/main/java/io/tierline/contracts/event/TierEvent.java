package io.tierline.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What cycles and the roster decide about tiers. Subject: partner id. */
public sealed interface TierEvent extends EventData {
    /** A factor and the points it gave. */
    record Contribution(String factor, double points) {}

    /**
     * What anyone needs to check a decision, beside the decision.
     *
     * @param offsets per topic-partition (as {@code topic-partition}) the offset below which the partner's events counted
     * @param line the score it was compared with
     * @param rule of movement that was applied: entered, stays, up, up-limited, grace, down, down-limited, exception
     * @param exception id of the one that holds the partner
     * @param earned where it stands without that exception
     * @param digest SHA-256, hex, of the whole receipt ({@link DecisionReceipt})
     */
    record Basis(
            int frameworkVersion,
            Map<String, Long> offsets,
            double line,
            String rule,
            @Nullable String exception,
            @Nullable Earned earned,
            String digest) {}

    /** Where a partner that is held by an exception would stand. */
    record Earned(String tier, int cyclesBelow) {}

    /**
     * What a cycle decided for one partner: the record that boards and histories are built from.
     *
     * @param basis null in decisions from before there were receipts
     */
    record TierDecided(
            String cycle,
            Instant asOf,
            String name,
            String segment,
            int rank,
            double score,
            double coverage,
            List<ScoreEvent.FactorPoints> factors,
            String target,
            String tier,
            @Nullable String before,
            int cyclesBelow,
            boolean pendingDemotion,
            @Nullable Double marginToLine,
            @Nullable Basis basis)
            implements TierEvent {
        /** A decision without a receipt. */
        public TierDecided(
                String cycle,
                Instant asOf,
                String name,
                String segment,
                int rank,
                double score,
                double coverage,
                List<ScoreEvent.FactorPoints> factors,
                String target,
                String tier,
                @Nullable String before,
                int cyclesBelow,
                boolean pendingDemotion,
                @Nullable Double marginToLine) {
            this(
                    cycle,
                    asOf,
                    name,
                    segment,
                    rank,
                    score,
                    coverage,
                    factors,
                    target,
                    tier,
                    before,
                    cyclesBelow,
                    pendingDemotion,
                    marginToLine,
                    null);
        }
    }

    /**
     * A partner's tier is another than before.
     *
     * @param from null when the partner had none
     * @param to null when the partner left
     * @param direction promoted, demoted, entered or left
     * @param reason rescore, registered, retired or exception
     * @param marginToLine score minus the line it is measured against, in points
     */
    record TierChanged(
            String name,
            @Nullable String from,
            @Nullable String to,
            String direction,
            String reason,
            @Nullable String cycle,
            @Nullable Double score,
            @Nullable Integer rank,
            @Nullable Double marginToLine,
            List<Contribution> topContributions)
            implements TierEvent {}

    /**
     * What would keep a tier.
     *
     * @param points of score that are lacking, the margin counted in
     * @param floors scaled points lacking to each floor that is missed, by factor
     * @param coverage percent of weight that must become known
     * @param goesDownAt the due date of the cycle that takes the tier unless something changes
     * @param remedies each alone enough, the cheapest first; empty when nothing the partner does would be
     */
    record ToKeep(
            double points, Map<String, Double> floors, double coverage, Instant goesDownAt, List<Remedy> remedies) {}

    /** Rises that together are enough. {@code share}: of what these factors could still add, in (0, 1]. */
    record Remedy(List<FactorRise> rises, double points, double share) {}

    /** A factor's value that must be reached, and what it adds. Not {@code known}: it must become so. */
    record FactorRise(
            String factor,
            boolean known,
            double value,
            double toValue,
            double scaled,
            double toScaled,
            double points) {}

    /**
     * Below its tier, kept there by the grace.
     *
     * @param pointsShort of score
     * @param toKeep null in events from before it was said
     */
    record TierPending(
            String name,
            String tier,
            String target,
            String cycle,
            int cyclesLeft,
            double score,
            int rank,
            double pointsShort,
            @Nullable ToKeep toKeep)
            implements TierEvent {}
}

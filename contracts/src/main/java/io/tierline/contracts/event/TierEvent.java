package io.tierline.contracts.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What cycles and the roster decide about tiers. Subject: partner id. */
public sealed interface TierEvent extends EventData {
    /** A factor and the points it gave. */
    record Contribution(String factor, double points) {}

    /** What a cycle decided for one partner: the record that boards and histories are built from. */
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
            @Nullable Double marginToLine)
            implements TierEvent {}

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

    /** Below its tier, kept there by the grace. {@code pointsShort}: what would keep it, in points of score. */
    record TierPending(
            String name,
            String tier,
            String target,
            String cycle,
            int cyclesLeft,
            double score,
            int rank,
            double pointsShort)
            implements TierEvent {}
}

package io.tierline.contracts.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of a re-score cycle. Subject: program id. */
public sealed interface CycleEvent extends EventData {
    @Override
    default boolean aboutProgram() {
        return true;
    }

    /**
     * The barrier: everything before it in its partition belongs to the cycle. Stands in every partition of partners
     * and engagements, and once in cycles, all written in one transaction.
     *
     * @param asOf the instant scores are evaluated at
     * @param framework the document of {@code frameworkVersion}, so that a reader of the barrier needs nothing else
     * @param partitions how many partitions must report before the cycle is decided
     * @param trigger {@code manual} or {@code scheduled}
     * @param requestedBy who asked, or the schedule
     * @param attempt from 2 when a failed cycle is opened again under its id; null for the first time
     */
    record CycleOpened(
            String cycle,
            Instant asOf,
            int frameworkVersion,
            Map<String, Object> framework,
            int partitions,
            String trigger,
            String requestedBy,
            @Nullable Integer attempt)
            implements CycleEvent {
        /** Opened for the first time. */
        public CycleOpened(
                String cycle,
                Instant asOf,
                int frameworkVersion,
                Map<String, Object> framework,
                int partitions,
                String trigger,
                String requestedBy) {
            this(cycle, asOf, frameworkVersion, framework, partitions, trigger, requestedBy, null);
        }
    }

    /**
     * The cycle is decided and in force.
     *
     * @param counts partners per tier, best tier first
     * @param moves how many partners were promoted, demoted, entered, left, pending
     * @param offsets per topic-partition (as {@code topic-partition}) the offset below which everything was counted
     * @param digest SHA-256, hex, over all decisions in rank order
     * @param receipts SHA-256, hex, over the digests of all receipts in rank order ({@link DecisionReceipt}); null in
     *     cycles from before there were receipts
     */
    record CycleClosed(
            String cycle,
            Instant asOf,
            int frameworkVersion,
            Map<String, Integer> counts,
            Map<String, Integer> moves,
            Map<String, Long> offsets,
            String digest,
            @Nullable String receipts)
            implements CycleEvent {}

    /** The cycle ended without a decision; tiers stand as they were. */
    record CycleFailed(
            String cycle,
            Instant asOf,
            String reason,
            @Nullable String detail) implements CycleEvent {}

    /**
     * A due date is near.
     *
     * @param dueAt when the calendar asks for a cycle
     * @param daysBefore 14 or 3, counted in the framework's time zone
     * @param mode {@code automatic}: the cycle will open by itself; {@code prompted}: a person closes it
     * @param timeZone IANA name, in which {@code dueAt} is the start of a day
     */
    record CycleReminded(Instant dueAt, int daysBefore, String mode, String timeZone) implements CycleEvent {}

    /**
     * A due date has passed without a cycle being closed; said once for each due date.
     *
     * @param dueAt when the calendar asked for a cycle
     * @param since the first due date that passed so; {@code dueAt} unless others were missed before it
     * @param mode as in {@link CycleReminded}
     * @param timeZone as in {@link CycleReminded}
     */
    record CycleOverdue(Instant dueAt, Instant since, String mode, String timeZone) implements CycleEvent {}
}

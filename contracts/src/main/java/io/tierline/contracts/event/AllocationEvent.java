package io.tierline.contracts.event;

import java.time.Instant;
import java.util.Map;

/** Hours per week, where they are and where they moved. */
public sealed interface AllocationEvent extends EventData {
    /**
     * The hours of one partner moved. Subject: partner id. All hours are hours per week, by member id.
     *
     * @param unfunded hours the tier promises and nobody has
     * @param liveDeal part of {@code after} that comes from the live-deal reserve, by member id
     * @param plan the plan this belongs to
     */
    record AllocationChanged(
            String tier,
            Map<String, Double> before,
            Map<String, Double> after,
            Map<String, Double> liveDeal,
            double unfunded,
            String cause,
            String plan)
            implements AllocationEvent {}

    /** A plan came into force; written in one transaction with the hours that moved. Subject: program id. */
    record PlanAdopted(
            String plan,
            Instant asOf,
            String cause,
            Map<String, Double> offered,
            Map<String, Double> used,
            int ownersChanged,
            double hoursMoved)
            implements AllocationEvent {
        @Override
        public boolean aboutProgram() {
            return true;
        }
    }
}

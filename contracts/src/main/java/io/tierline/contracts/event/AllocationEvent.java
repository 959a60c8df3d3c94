package io.tierline.contracts.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hours per week, where they are and where they moved. */
public sealed interface AllocationEvent extends EventData {
    /**
     * Hours for a partner below the best tier while its biggest open deal lasts.
     *
     * @param amount in the framework's currency
     * @param member who gives them; null when nobody's reserve has room
     * @param hoursShort what is missing then
     */
    record LiveDeal(String deal, double amount, @Nullable String member, double hours, double hoursShort) {}

    /**
     * The hours of one partner moved. Subject: partner id. All hours are hours per week, by member id.
     *
     * @param unfunded hours the tier promises and nobody has
     * @param liveDeal part of {@code after} that comes from the live-deal reserve; null when there is none
     * @param plan the plan this belongs to
     */
    record AllocationChanged(
            String tier,
            Map<String, Double> before,
            Map<String, Double> after,
            @Nullable LiveDeal liveDeal,
            double unfunded,
            String cause,
            String plan)
            implements AllocationEvent {}

    /**
     * A plan came into force; written in one transaction with the hours that moved. Subject: program id.
     *
     * @param cycle the re-score cycle whose tiers it serves
     * @param inputs a digest of each kind of input it was made from, by kind
     * @param partnersMoved how many partners' hours moved, each in an {@link AllocationChanged} of this plan
     */
    record PlanAdopted(
            String plan,
            Instant asOf,
            String cause,
            String cycle,
            int frameworkVersion,
            Map<String, String> inputs,
            int partnersMoved,
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

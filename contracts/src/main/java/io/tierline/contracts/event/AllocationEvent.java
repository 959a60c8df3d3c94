package io.tierline.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * @param handOver what the new owner takes over; null when no owner changed
     */
    record AllocationChanged(
            String tier,
            Map<String, Double> before,
            Map<String, Double> after,
            @Nullable LiveDeal liveDeal,
            double unfunded,
            String cause,
            String plan,
            @Nullable HandOver handOver)
            implements AllocationEvent {}

    /**
     * What a partner's new owner takes over, as of the plan.
     *
     * @param from member id of the owner before
     * @param to member id of the new owner
     * @param deals open ones, biggest first
     * @param activities the last ones, newest first
     * @param commitments what is due next, soonest first
     */
    record HandOver(
            String from,
            String to,
            List<OpenDeal> deals,
            List<LastActivity> activities,
            List<DueCommitment> commitments) {}

    /** @param amount the partner's share, in {@code currency} */
    record OpenDeal(
            String deal, @Nullable String account, @Nullable String stage, double amount, String currency) {}

    record LastActivity(
            String activity,
            String kind,
            Instant time,
            @Nullable String account,
            @Nullable String member) {}

    /** @param due last day of the period, in the program's time zone */
    record DueCommitment(String commitment, String kind, LocalDate due, boolean missed) {}

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

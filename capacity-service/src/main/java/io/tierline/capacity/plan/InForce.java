package io.tierline.capacity.plan;

import io.tierline.contracts.event.AllocationEvent.LiveDeal;
import io.tierline.prioritization.capacity.PlanInForce;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The plan in force as the tables hold it; the empty one before the first.
 *
 * @param plans how many plans there have been
 * @param inputs digests of what it was made from
 * @param offered hours per week by member
 * @param partners by partner id, those with hours or without hours they should have
 */
record InForce(int plans, Map<String, String> inputs, Map<String, Double> offered, Map<String, PartnerPlan> partners) {

    /**
     * What one partner gets.
     *
     * @param hours per week by member, live-deal hours included
     * @param hoursShort hours its tier promises and nobody has
     */
    record PartnerPlan(
            String tier,
            Map<String, Double> hours,
            double hoursShort,
            @Nullable LiveDeal liveDeal) {

        /** Whether somebody's hours, or the lack of them, differ; the deal's amount alone does not count. */
        boolean differs(PartnerPlan other) {
            return !tier.equals(other.tier)
                    || !hours.equals(other.hours)
                    || hoursShort != other.hoursShort
                    || !sameHours(liveDeal, other.liveDeal);
        }

        boolean isEmpty() {
            return hours.isEmpty() && hoursShort == 0 && liveDeal == null;
        }

        private static boolean sameHours(@Nullable LiveDeal one, @Nullable LiveDeal other) {
            if (one == null || other == null) return one == other;
            return one.equals(
                    new LiveDeal(other.deal(), one.amount(), other.member(), other.hours(), other.hoursShort()));
        }
    }

    /** Without live-deal hours, which do not decide who owns a partner. */
    PlanInForce planned() {
        var planned = new TreeMap<String, Map<String, Double>>();
        partners.forEach((partner, plan) -> {
            var hours = PlannedHours.withoutLiveDeal(plan.hours(), plan.liveDeal());
            if (!hours.isEmpty()) planned.put(partner, hours);
        });
        return new PlanInForce(planned);
    }
}

package io.tierline.capacity.plan;

import io.tierline.contracts.event.AllocationEvent.LiveDeal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hours per week by member, in whole millionths of an hour, so that sums and differences are exact. */
final class PlannedHours {
    private static final double PER_HOUR = 1e6;

    private PlannedHours() {}

    /** Members whose hours all come from the reserve are left out. */
    static Map<String, Double> withoutLiveDeal(Map<String, Double> hours, @Nullable LiveDeal liveDeal) {
        if (liveDeal == null || liveDeal.member() == null) return hours;
        return plus(hours, liveDeal.member(), -liveDeal.hours());
    }

    static Map<String, Double> withLiveDeal(Map<String, Double> hours, @Nullable LiveDeal liveDeal) {
        if (liveDeal == null || liveDeal.member() == null) return hours;
        return plus(hours, liveDeal.member(), liveDeal.hours());
    }

    private static Map<String, Double> plus(Map<String, Double> hours, String member, double more) {
        var sum = new TreeMap<>(hours);
        var total = exact(sum.getOrDefault(member, 0.0) + more);
        if (total == 0) sum.remove(member);
        else sum.put(member, total);
        return sum;
    }

    private static double exact(double hours) {
        return Math.round(hours * PER_HOUR) / PER_HOUR;
    }
}

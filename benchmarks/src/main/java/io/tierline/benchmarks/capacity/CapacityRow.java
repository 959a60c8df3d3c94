package io.tierline.benchmarks.capacity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One planner in one case.
 *
 * @param planner name in JSON
 * @param hoursByTier served hours per week, the best tier first
 * @param unfunded partners left short
 * @param bestOwners the fewest owners that can change when the same partners are served; null where nobody knows
 * @param leastLoad share of hours given by the least busy member
 * @param mostLoad share of hours given by the busiest member
 * @param broken rules 1 and 2 where they are broken, in words
 */
public record CapacityRow(
        String company,
        String happening,
        String planner,
        Map<String, Double> hoursByTier,
        int unfunded,
        int ownersChanged,
        Exact.@Nullable Owners bestOwners,
        Exact.@Nullable Shortage shortage,
        double leastLoad,
        double mostLoad,
        double seconds,
        List<String> broken) {

    /** Owners changed to the fewest; 1 when both are 0. */
    double ratio() {
        if (bestOwners == null) return Double.NaN;
        if (ownersChanged == bestOwners.least()) return 1;
        return bestOwners.least() == 0 ? Double.POSITIVE_INFINITY : ownersChanged / (double) bestOwners.least();
    }
}

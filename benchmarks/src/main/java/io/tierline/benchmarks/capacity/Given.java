package io.tierline.benchmarks.capacity;

import io.tierline.benchmarks.capacity.PlanCase.Want;
import io.tierline.prioritization.capacity.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who gives how many micro-hours to whom.
 *
 * @param byWant in the order of the case's wants: by member, without zeros
 */
record Given(PlanCase from, List<Want> wants, List<Map<Integer, Long>> byWant) {
    private static final double MICRO = 1e6;

    static Given of(PlanCase from, Plan plan) {
        var wants = from.wants();
        var place = new HashMap<String, Integer>();
        var byWant = new ArrayList<Map<Integer, Long>>();
        for (var want : wants) {
            place.put(want.partner(), byWant.size());
            byWant.add(new TreeMap<>());
        }
        for (int member = 0; member < plan.members().size(); member++)
            for (var hours : plan.members().get(member).partners())
                byWant.get(Objects.requireNonNull(place.get(hours.partner()), "only who wants hours gets any"))
                        .put(member, Math.round(hours.hours() * MICRO));
        return new Given(from, wants, byWant);
    }

    long total(int want) {
        return byWant.get(want).values().stream().mapToLong(micros -> micros).sum();
    }

    boolean isShort(int want) {
        return total(want) < wants.get(want).micros();
    }

    /** Hours per week by tier, the best first. */
    Map<String, Double> hoursByTier() {
        var hours = new LinkedHashMap<String, Double>();
        for (int i = 0; i < wants.size(); i++) hours.merge(wants.get(i).tier(), total(i) / MICRO, Double::sum);
        return hours;
    }

    /** Whether everybody gets as much as there. */
    boolean servesLike(Given other) {
        return IntStream.range(0, wants.size()).allMatch(want -> total(want) == other.total(want));
    }

    int unfunded() {
        int unfunded = 0;
        for (int i = 0; i < wants.size(); i++) if (isShort(i)) unfunded++;
        return unfunded;
    }

    /** Named partners that are served, but not by their owner in force. */
    int ownersChanged() {
        int changed = 0;
        for (int i = 0; i < wants.size(); i++) {
            var want = wants.get(i);
            if (want.named()
                    && want.owner() != null
                    && byWant.get(i).keySet().stream().anyMatch(member -> !from.isOwner(want, member))) changed++;
        }
        return changed;
    }

    long[] used() {
        var used = new long[from.members().size()];
        byWant.forEach(byMember -> byMember.forEach((member, micros) -> used[member] += micros));
        return used;
    }

    /** Shares of hours given by members who offer any: the least, then the most. */
    double[] loads() {
        var used = used();
        var capacity = from.capacity();
        double least = 1;
        double most = 0;
        for (int member = 0; member < used.length; member++) {
            if (capacity[member] == 0) continue;
            double load = used[member] / (double) capacity[member];
            least = Math.min(least, load);
            most = Math.max(most, load);
        }
        return new double[] {least, most};
    }
}

package io.tierline.prioritization.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an optimizer is asked, and who is behind it.
 *
 * @param behind for each group the demands in it, in the order of the queue
 */
record Question(Packing packing, List<List<Demand>> behind) {
    /**
     * Gives the demands what was placed, the better rank first where they are alike.
     *
     * @param served how much each of the shared ones gets
     * @param empty a ledger that gives these demands nothing yet; what it has no room for it does not give
     */
    void give(Placement placement, Ledger served, Ledger empty) {
        for (int group = 0; group < behind.size(); group++) {
            var places = new TreeMap<>(placement.amounts().get(group));
            places.keySet().retainAll(packing.groups().get(group).fits());
            places.values().removeIf(amount -> amount <= 0);
            if (packing.groups().get(group).shared()) share(behind.get(group), places, served, empty);
            else own(behind.get(group), places, empty);
        }
    }

    private static void own(List<Demand> named, TreeMap<Integer, Long> places, Ledger ledger) {
        var away = new ArrayList<Demand>();
        for (var demand : named) {
            var home = demand.home();
            if (home != null && places.containsKey(home)) own(demand, home, places, ledger);
            else away.add(demand);
        }
        for (var demand : away) if (!places.isEmpty()) own(demand, places.firstKey(), places, ledger);
    }

    private static void own(Demand demand, int member, Map<Integer, Long> places, Ledger ledger) {
        take(places, member, 1);
        if (ledger.free(member) >= demand.need()) ledger.give(demand.order(), member, demand.need());
    }

    private static void share(List<Demand> shared, TreeMap<Integer, Long> places, Ledger served, Ledger ledger) {
        for (var demand : shared)
            demand.before()
                    .forEach((member, micros) ->
                            share(demand, member, Math.min(micros, missing(demand, served, ledger)), places, ledger));
        for (var demand : shared)
            while (missing(demand, served, ledger) > 0 && !places.isEmpty())
                share(demand, places.firstKey(), missing(demand, served, ledger), places, ledger);
    }

    private static long missing(Demand demand, Ledger served, Ledger ledger) {
        return served.given(demand.order()) - ledger.given(demand.order());
    }

    private static void share(Demand demand, int member, long most, Map<Integer, Long> places, Ledger ledger) {
        long placed = Math.min(most, places.getOrDefault(member, 0L));
        if (placed <= 0) return;
        take(places, member, placed);
        long micros = Math.min(placed, ledger.free(member));
        if (micros > 0) ledger.give(demand.order(), member, micros);
    }

    private static void take(Map<Integer, Long> places, int member, long amount) {
        places.computeIfPresent(member, (_, left) -> left <= amount ? null : left - amount);
    }
}

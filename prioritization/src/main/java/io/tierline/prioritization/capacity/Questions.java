package io.tierline.prioritization.capacity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Demands by kind. An optimizer sees no partners, only how many there are of a kind and where their homes are, which
 * makes its question small; who of a kind gets what it places {@link Question#give} decides.
 */
final class Questions {
    private static final class Tally {
        private final List<Demand> served = new ArrayList<>();
        private final Map<Integer, Long> atHome = new TreeMap<>();
        private final Map<Integer, Long> start = new TreeMap<>();
        private long amount;

        private void add(Demand demand, Ledger ledger) {
            long size = demand.kind().size();
            served.add(demand);
            amount += ledger.given(demand.order()) / size;
            ledger.of(demand.order()).forEach((member, micros) -> start.merge(member, micros / size, Long::sum));
            if (demand.home() != null) atHome.merge(demand.home(), 1L, Long::sum);
            if (!demand.named()) demand.before().forEach((member, micros) -> atHome.merge(member, micros, Long::sum));
        }

        private Packing.Group group(Kind kind) {
            return new Packing.Group(kind.size(), kind.shared(), amount, kind.fits(), atHome, start);
        }
    }

    private final List<Demand> demands;

    Questions(List<Demand> demands) {
        this.demands = demands;
    }

    /** Everybody whom the ledger serves, with what it gives. */
    Question everybody(Ledger ledger) {
        return question(ledger, demands);
    }

    /** Those before {@code guest} with what the ledger gives, and as the last group all that the guest needs. */
    Question upTo(Demand guest, Ledger ledger) {
        var before = question(ledger, demands.subList(0, guest.order()));
        var kind = guest.kind();
        var groups = new ArrayList<>(before.packing().groups());
        var given = new TreeMap<Integer, Long>();
        ledger.of(guest.order()).forEach((member, micros) -> given.put(member, micros / kind.size()));
        groups.add(new Packing.Group(
                kind.size(), kind.shared(), guest.need() / kind.size(), kind.fits(), Map.of(), given));
        var behind = new ArrayList<>(before.behind());
        behind.add(List.of(guest));
        return new Question(new Packing(before.packing().capacity(), groups, Set.of()), behind);
    }

    private Question question(Ledger ledger, List<Demand> some) {
        var tallies = new LinkedHashMap<Kind, Tally>();
        for (var demand : some)
            if (ledger.given(demand.order()) > 0)
                tallies.computeIfAbsent(demand.kind(), _ -> new Tally()).add(demand, ledger);
        var groups = new ArrayList<Packing.Group>();
        tallies.forEach((kind, tally) -> groups.add(tally.group(kind)));
        var capacity = new ArrayList<Long>();
        for (int member = 0; member < ledger.members(); member++) capacity.add(ledger.capacity(member));
        return new Question(
                new Packing(capacity, groups, relaxed(ledger)),
                tallies.values().stream()
                        .map(tally -> List.copyOf(tally.served))
                        .toList());
    }

    /** Members whom nobody waits for that is short. */
    private Set<Integer> relaxed(Ledger ledger) {
        var relaxed = new TreeSet<Integer>();
        for (int member = 0; member < ledger.members(); member++) if (ledger.capacity(member) > 0) relaxed.add(member);
        var seen = new HashSet<Kind>();
        for (var demand : demands)
            if (ledger.given(demand.order()) < demand.need() && seen.add(demand.kind()))
                relaxed.removeAll(demand.fits());
        return relaxed;
    }
}

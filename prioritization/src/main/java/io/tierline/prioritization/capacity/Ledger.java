package io.tierline.prioritization.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Who gives how many micro-hours to which demand. No member ever gives more than its capacity; every entry can be undone. */
final class Ledger {
    private record Entry(int demand, int member, long change) {}

    private final long[] capacity;
    private final long[] free;
    private final long[] given;
    private final List<NavigableMap<Integer, Long>> byDemand = new ArrayList<>();
    private final List<NavigableMap<Integer, Long>> byMember = new ArrayList<>();
    private final ArrayList<Entry> journal = new ArrayList<>();

    Ledger(long[] capacity, int demands) {
        this.capacity = capacity.clone();
        this.free = capacity.clone();
        this.given = new long[demands];
        for (int d = 0; d < demands; d++) byDemand.add(new TreeMap<>());
        for (int m = 0; m < capacity.length; m++) byMember.add(new TreeMap<>());
    }

    int members() {
        return capacity.length;
    }

    long capacity(int member) {
        return capacity[member];
    }

    long free(int member) {
        return free[member];
    }

    long totalFree() {
        long total = 0;
        for (long each : free) total += each;
        return total;
    }

    /** Share of capacity given away; 0 for a member that has none. */
    double load(int member) {
        return capacity[member] == 0 ? 0 : (capacity[member] - free[member]) / (double) capacity[member];
    }

    /** Micro-hours by member, ascending. */
    Map<Integer, Long> of(int demand) {
        return byDemand.get(demand);
    }

    /** Demands that the member gives to, in their order, as of now. */
    List<Integer> holders(int member) {
        return List.copyOf(byMember.get(member).keySet());
    }

    long held(int demand, int member) {
        return byDemand.get(demand).getOrDefault(member, 0L);
    }

    long given(int demand) {
        return given[demand];
    }

    /** What the member gives to demands that come before this one. */
    long heldBefore(int demand, int member) {
        long total = 0;
        for (long each : byMember.get(member).headMap(demand, false).values()) total += each;
        return total;
    }

    void give(int demand, int member, long micros) {
        write(demand, member, micros);
        journal.add(new Entry(demand, member, micros));
    }

    void move(int demand, int from, int to, long micros) {
        give(demand, from, -micros);
        give(demand, to, micros);
    }

    void clear(int demand) {
        new TreeMap<>(byDemand.get(demand)).forEach((member, micros) -> give(demand, member, -micros));
    }

    /** The present state, for {@link #rollback}. */
    int mark() {
        return journal.size();
    }

    void rollback(int mark) {
        while (journal.size() > mark) {
            var last = journal.removeLast();
            write(last.demand(), last.member(), -last.change());
        }
    }

    /** Demands that were given more or less since, some more than once. */
    IntStream changedSince(int mark) {
        return journal.subList(mark, journal.size()).stream().mapToInt(Entry::demand);
    }

    private void write(int demand, int member, long change) {
        long left = free[member] - change;
        long held = held(demand, member) + change;
        if (left < 0 || held < 0)
            throw new IllegalStateException(
                    "demand %d at member %d: %d free, %d held".formatted(demand, member, left, held));
        free[member] = left;
        given[demand] += change;
        put(byDemand.get(demand), member, held);
        put(byMember.get(member), demand, held);
    }

    private static void put(Map<Integer, Long> hours, int key, long held) {
        if (held == 0) hours.remove(key);
        else hours.put(key, held);
    }
}

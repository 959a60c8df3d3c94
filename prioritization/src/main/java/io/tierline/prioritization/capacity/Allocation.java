package io.tierline.prioritization.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Serves demands in their order. A demand that finds no room makes some by moving earlier ones, which stay served. If
 * such a move opens room for an earlier one that was left short, that one is served first and those after it anew, so
 * that nobody is short while a later one holds hours that would have served it.
 */
final class Allocation {
    private final Ledger ledger;
    private final List<Demand> demands;
    /** Kinds that no room was found for; forgotten when who is named is moved, or somebody gives hours back. */
    private final Set<Kind> hopeless = new HashSet<>();

    private Allocation(Ledger ledger, List<Demand> demands) {
        this.ledger = ledger;
        this.demands = demands;
    }

    /** Serves whom it can, in the order of the queue. */
    static void serve(Ledger ledger, List<Demand> demands) {
        var _ = new Allocation(ledger, demands).serveShort();
    }

    /** Owners brought home, load levelled; then served once more while that opened room for somebody. */
    static void settle(Ledger ledger, List<Demand> demands) {
        do {
            Homecoming.improve(ledger, demands);
            Levelling.improve(ledger, demands);
        } while (new Allocation(ledger, demands).serveShort());
    }

    /**
     * The first demand before {@code end} that is short although later ones, or nobody, hold hours that would serve it.
     * Of demands of a kind it is enough to look at the first: those after it could get no more.
     */
    static OptionalInt wronglyShort(Ledger ledger, List<Demand> demands, int end) {
        var seen = new HashSet<Kind>();
        return demands.subList(0, end).stream()
                .filter(demand -> ledger.given(demand.order()) < demand.need() && seen.add(demand.kind()))
                .filter(demand -> couldGet(ledger, demand) > ledger.given(demand.order()))
                .mapToInt(Demand::order)
                .findFirst();
    }

    private static long couldGet(Ledger ledger, Demand demand) {
        var room = demand.fits().stream()
                .mapToLong(member -> ledger.capacity(member) - ledger.heldBefore(demand.order(), member));
        return demand.named() ? room.anyMatch(micros -> micros >= demand.need()) ? demand.need() : 0 : room.sum();
    }

    /** False when nobody could be given more. */
    private boolean serveShort() {
        boolean served = false;
        int next = 0;
        while (next < demands.size()) {
            int mark = ledger.mark();
            long before = ledger.given(next);
            serve(demands.get(next));
            served |= ledger.given(next) > before;
            var wronglyShort = wronglyShortAfter(mark, next);
            if (wronglyShort.isPresent()) {
                hopeless.clear();
                for (int later = wronglyShort.getAsInt(); later <= next; later++) ledger.clear(later);
                next = wronglyShort.getAsInt();
            } else next++;
        }
        return served;
    }

    /** Looks only when serving {@code last} moved somebody. */
    private OptionalInt wronglyShortAfter(int mark, int last) {
        var moved = ledger.changedSince(mark).filter(order -> order != last).toArray();
        if (moved.length == 0) return OptionalInt.empty();
        if (IntStream.of(moved).anyMatch(order -> demands.get(order).named())) hopeless.clear();
        return wronglyShort(ledger, demands, last);
    }

    private void serve(Demand demand) {
        if (missing(demand) == 0) return;
        var kind = demand.kind();
        if (hopeless.contains(kind)) return;
        if (demand.named()) serveByOne(demand);
        else serveByMany(demand);
        if (ledger.given(demand.order()) < demand.need()) hopeless.add(kind);
    }

    private void serveByOne(Demand demand) {
        var home = demand.home();
        if (home != null && takeWhole(demand, home, Room.Movable.AWAY_FROM_HOME)) return;
        var awaited = awaited(demand);
        var roomiest = demand.fits().stream()
                .filter(member -> ledger.free(member) >= demand.need())
                .max(Comparator.comparingLong((Integer member) -> ledger.free(member) - awaited[member])
                        .thenComparing(Comparator.reverseOrder()));
        if (roomiest.isPresent()) {
            ledger.give(demand.order(), roomiest.get(), demand.need());
            return;
        }
        if (ledger.totalFree() < demand.need() || !Room.anyoneCanMove(ledger, demands)) return;
        for (var movable : Room.Movable.values())
            for (int member : demand.fits()) if (takeWhole(demand, member, movable)) return;
    }

    private boolean takeWhole(Demand demand, int member, Room.Movable movable) {
        int mark = ledger.mark();
        if (new Room(ledger, demands, demand, movable).make(member, demand.need())) {
            ledger.give(demand.order(), member, demand.need());
            return true;
        }
        ledger.rollback(mark);
        return false;
    }

    /** By member, what later demands that have it as their home will ask of it. */
    private long[] awaited(Demand demand) {
        var awaited = new long[ledger.members()];
        for (var later : demands.subList(demand.order() + 1, demands.size()))
            if (later.home() != null) awaited[later.home()] += later.need();
        return awaited;
    }

    private void serveByMany(Demand demand) {
        demand.before().forEach((member, micros) -> take(demand, member, micros));
        var roomiestFirst = new ArrayList<>(demand.fits());
        roomiestFirst.sort(Comparator.comparing((Integer member) -> !carriesOn(demand, member))
                .thenComparing(ledger::free, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()));
        for (int member : roomiestFirst) take(demand, member, missing(demand));
        new PoolMoves(ledger, demands).serve(demand);
        makeAndTake(demand);
    }

    /** Gave to the partner before, and has room for all of it now. */
    private boolean carriesOn(Demand demand, int member) {
        return demand.before().containsKey(member) && ledger.free(member) >= missing(demand);
    }

    private void makeAndTake(Demand demand) {
        var room = new Room(ledger, demands, demand, Room.Movable.ALL);
        for (int member : demand.fits()) {
            if (missing(demand) == 0 || ledger.totalFree() == 0) return;
            long most = ledger.capacity(member) - ledger.held(demand.order(), member);
            if (room.make(member, Math.min(missing(demand), most)) || ledger.free(member) > 0)
                take(demand, member, missing(demand));
        }
    }

    private void take(Demand demand, int member, long most) {
        long micros = Math.min(Math.min(most, missing(demand)), ledger.free(member));
        if (micros > 0) ledger.give(demand.order(), member, micros);
    }

    private long missing(Demand demand) {
        return demand.need() - ledger.given(demand.order());
    }
}

package io.tierline.prioritization.capacity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves shared hours along shortest chains of members to where some are free; whoever is moved stays served in full.
 * Complete: room that it does not find is not there while named partners stay where they are, and will not be when
 * others were served.
 *
 * @see <a href="https://doi.org/10.1145/321694.321699">Edmonds and Karp (1972), shortest augmenting paths</a>
 */
final class PoolMoves {
    private record Move(Demand holder, int from, int to) {}

    private final Ledger ledger;
    private final List<Demand> demands;

    PoolMoves(Ledger ledger, List<Demand> demands) {
        this.ledger = ledger;
        this.demands = demands;
    }

    /** Gives a shared demand, whose members have nothing free, as much as can be moved away from them. */
    void serve(Demand guest) {
        for (long missing = missing(guest); missing > 0; missing = missing(guest)) {
            var chain = chain(guest.fits());
            if (chain.isEmpty()) return;
            long micros = Math.min(missing, most(chain));
            move(chain, micros);
            ledger.give(guest.order(), chain.getFirst().from(), micros);
        }
    }

    /** Gets {@code want} micro-hours free at {@code member}, or as many as can be. */
    void free(int member, long want) {
        while (ledger.free(member) < want) {
            var chain = chain(List.of(member));
            if (chain.isEmpty()) return;
            move(chain, Math.min(want - ledger.free(member), most(chain)));
        }
    }

    private long missing(Demand guest) {
        return guest.need() - ledger.given(guest.order());
    }

    /** From one of {@code starts} to a member with free hours; empty where there is none. */
    private List<Move> chain(List<Integer> starts) {
        var arrivals = new @Nullable Move[ledger.members()];
        var reached = new BitSet();
        starts.forEach(reached::set);
        var next = new ArrayDeque<>(starts);
        while (!next.isEmpty()) {
            int from = next.remove();
            for (int order : ledger.holders(from).reversed()) {
                var holder = demands.get(order);
                if (holder.named()) continue;
                for (int to : holder.fits()) {
                    if (reached.get(to)) continue;
                    reached.set(to);
                    arrivals[to] = new Move(holder, from, to);
                    if (ledger.free(to) > 0) return chain(arrivals, to);
                    next.add(to);
                }
            }
        }
        return List.of();
    }

    private static List<Move> chain(@Nullable Move[] arrivals, int end) {
        var backwards = new ArrayList<Move>();
        for (var move = arrivals[end]; move != null; move = arrivals[move.from()]) backwards.add(move);
        return backwards.reversed();
    }

    /** What all of its moves can move. */
    private long most(List<Move> chain) {
        long most = ledger.free(chain.getLast().to());
        for (var move : chain) most = Math.min(most, ledger.held(move.holder().order(), move.from()));
        return most;
    }

    private void move(List<Move> chain, long micros) {
        for (var move : chain.reversed()) ledger.move(move.holder().order(), move.from(), move.to(), micros);
    }
}

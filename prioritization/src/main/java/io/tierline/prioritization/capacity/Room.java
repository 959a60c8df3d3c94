package io.tierline.prioritization.capacity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Makes room at a member by moving what it holds to others, who may move what they hold in turn. Whoever is moved stays
 * served in full. Complete where only shared demands may be moved, and for named ones of the same size; for mixed sizes
 * it is a heuristic, as that is bin packing.
 *
 * @see <a href="https://doi.org/10.1002/nav.3800020109">Kuhn (1955), augmenting paths in bipartite graphs</a>
 */
final class Room {
    /** Who may be moved; each takes in those before. */
    enum Movable {
        SHARED,
        AWAY_FROM_HOME,
        ALL
    }

    private final Ledger ledger;
    private final List<Demand> demands;
    private final Demand guest;
    private final Movable most;
    private final PoolMoves pool;
    private final BitSet visited = new BitSet();
    private final BitSet tooSmall = new BitSet();
    /** Members that nobody can be moved from, as long as nobody was moved elsewhere. */
    private final BitSet deadEnds = new BitSet();

    private Movable movable = Movable.AWAY_FROM_HOME;

    /** Makes room for {@code guest}, which keeps what it has. */
    Room(Ledger ledger, List<Demand> demands, Demand guest, Movable most) {
        this.ledger = ledger;
        this.demands = demands;
        this.guest = guest;
        this.most = most;
        this.pool = new PoolMoves(ledger, demands);
    }

    /**
     * Tries to get {@code want} micro-hours free at {@code member}. What was moved on the way stays moved when that made
     * some room, though not enough.
     */
    boolean make(int member, long want) {
        long free = ledger.free(member);
        if (free >= want) return true;
        if (!anyoneCanMove(ledger, demands)) return false;
        int before = ledger.mark();
        search(member, want);
        if (ledger.free(member) <= free && ledger.mark() > before) {
            ledger.rollback(before);
            deadEnds.clear();
        }
        return ledger.free(member) >= want;
    }

    private void search(int member, long want) {
        for (int pass = 0; pass <= ledger.members() && ledger.free(member) < want; pass++) {
            int mark = ledger.mark();
            if (!deadEnds.get(member)) pass(member, want);
            if (ledger.mark() == mark) break;
            deadEnds.clear();
        }
    }

    private void pass(int member, long want) {
        pool.free(member, want);
        for (var each : List.of(Movable.AWAY_FROM_HOME, Movable.ALL)) {
            if (each.compareTo(most) > 0 || ledger.free(member) >= want) break;
            movable = each;
            visited.clear();
            visited.or(deadEnds);
            tooSmall.clear();
            free(member, want);
        }
        visited.andNot(tooSmall);
        deadEnds.or(visited);
    }

    /**
     * Whether anyone could be moved anywhere: who is shared, in parts; who is named, only where there is room for all of
     * it. In a full week of equal named partners nobody can, and no search has to find that out.
     */
    static boolean anyoneCanMove(Ledger ledger, List<Demand> demands) {
        long roomiest = 0;
        for (int member = 0; member < ledger.members(); member++) roomiest = Math.max(roomiest, ledger.free(member));
        if (roomiest == 0) return false;
        for (int member = 0; member < ledger.members(); member++)
            for (int order : ledger.holders(member))
                if (!demands.get(order).named() || ledger.held(order, member) <= roomiest) return true;
        return false;
    }

    private void free(int member, long want) {
        visited.set(member);
        if (want > ledger.capacity(member)) {
            tooSmall.set(member);
            return;
        }
        var stuck = Collections.newSetFromMap(new IdentityHashMap<Kind, Boolean>());
        for (var holder : leastAttachedFirst(member)) {
            long missing = want - ledger.free(member);
            if (missing <= 0) return;
            if (stuck.contains(holder.kind())) continue;
            int mark = ledger.mark();
            if (holder.named()) moveWhole(holder, member);
            else movePart(holder, member, Math.min(missing, ledger.held(holder.order(), member)));
            if (ledger.mark() == mark) stuck.add(holder.kind());
        }
    }

    /** Those at home last, of equals the last in the queue first. */
    private List<Demand> leastAttachedFirst(int member) {
        var holders = new ArrayList<Demand>();
        var atHome = new ArrayList<Demand>();
        for (int order : ledger.holders(member).reversed()) {
            var holder = demands.get(order);
            if (order == guest.order()) continue;
            if (!holder.isAtHome(member)) holders.add(holder);
            else if (movable == Movable.ALL) atHome.add(holder);
        }
        holders.addAll(atHome);
        return holders;
    }

    private void moveWhole(Demand holder, int from) {
        long held = ledger.held(holder.order(), from);
        for (int to : holder.fits()) if (!visited.get(to) && movedWhole(holder, from, to, held)) return;
        for (int to : holder.fits()) {
            if (visited.get(to)) continue;
            int mark = ledger.mark();
            free(to, held);
            if (movedWhole(holder, from, to, held)) return;
            ledger.rollback(mark);
        }
    }

    private boolean movedWhole(Demand holder, int from, int to, long held) {
        if (ledger.free(to) < held) return false;
        ledger.move(holder.order(), from, to, held);
        return true;
    }

    private void movePart(Demand holder, int from, long micros) {
        long left = micros;
        for (int to : holder.fits()) if (!visited.get(to)) left -= moveUpTo(holder, from, to, left);
        for (int to : holder.fits()) {
            if (left == 0) return;
            if (visited.get(to)) continue;
            free(to, Math.min(left, ledger.capacity(to)));
            left -= moveUpTo(holder, from, to, left);
        }
    }

    private long moveUpTo(Demand holder, int from, int to, long most) {
        long micros = Math.min(most, ledger.free(to));
        if (micros > 0) ledger.move(holder.order(), from, to, micros);
        return micros;
    }
}

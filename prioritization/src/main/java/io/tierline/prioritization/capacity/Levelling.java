package io.tierline.prioritization.capacity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Plan rule 4: takes hours off the fullest person while somebody less full can have them. Partners stay with their owner
 * in force, and nobody that a short partner waits for is relieved.
 */
final class Levelling {
    /** Loads that differ by less are level; moving hours for it would only unsettle partners. */
    private static final double LEVEL = 0.005;

    private static final int MOVES_PER_MEMBER = 50;

    private final Ledger ledger;
    private final List<Demand> demands;

    private Levelling(Ledger ledger, List<Demand> demands) {
        this.ledger = ledger;
        this.demands = demands;
    }

    static void improve(Ledger ledger, List<Demand> demands) {
        var levelling = new Levelling(ledger, demands);
        var fixed = levelling.awaitedByShort();
        for (int move = 0; move < MOVES_PER_MEMBER * ledger.members(); move++) {
            var fullest = IntStream.range(0, ledger.members())
                    .filter(member -> !fixed.contains(member))
                    .boxed()
                    .max((a, b) -> Double.compare(ledger.load(a), ledger.load(b)));
            if (fullest.isEmpty() || ledger.load(fullest.get()) == 0) return;
            if (!levelling.relieve(fullest.get())) fixed.add(fullest.get());
        }
    }

    private Set<Integer> awaitedByShort() {
        var awaited = new HashSet<Integer>();
        for (var demand : demands) if (ledger.given(demand.order()) < demand.need()) awaited.addAll(demand.fits());
        return awaited;
    }

    private boolean relieve(int member) {
        for (int holder : ledger.holders(member)) if (relieve(member, demands.get(holder))) return true;
        return false;
    }

    private boolean relieve(int from, Demand holder) {
        if (holder.isAtHome(from)) return false;
        int to = leastLoaded(holder);
        if (to == from || ledger.load(from) - ledger.load(to) < LEVEL) return false;
        long held = ledger.held(holder.order(), from);
        long micros = holder.named() ? held : Math.min(held, levelling(from, to));
        if (micros == 0 || micros > ledger.free(to)) return false;
        double after = 1 - (ledger.free(to) - micros) / (double) ledger.capacity(to);
        if (after > ledger.load(from) - LEVEL / 2) return false;
        ledger.move(holder.order(), from, to, micros);
        return true;
    }

    private int leastLoaded(Demand holder) {
        int least = holder.fits().getFirst();
        for (int member : holder.fits())
            if (ledger.capacity(member) > 0
                    && (ledger.capacity(least) == 0 || ledger.load(member) < ledger.load(least))) least = member;
        return least;
    }

    /** What to move so that both are equally full: used(a) − x over capacity(a) = used(b) + x over capacity(b). */
    private long levelling(int from, int to) {
        double a = ledger.capacity(from);
        double b = ledger.capacity(to);
        return (long) ((ledger.load(from) - ledger.load(to)) * a * b / (a + b));
    }
}

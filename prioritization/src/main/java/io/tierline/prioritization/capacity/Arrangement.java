package io.tierline.prioritization.capacity;

import java.util.HashSet;
import java.util.List;

/**
 * The hours of one plan. The planner's own search serves the queue; an optimizer, where there is one, is asked for the
 * first of each kind that is left short, and then where everybody is to be placed so that few owners change. What it
 * says is taken when it holds by the rules and is better by them.
 */
final class Arrangement {
    private final List<Demand> demands;
    private final long[] capacity;
    private final Optimizer optimizer;
    private final Questions questions;

    private Arrangement(List<Demand> demands, long[] capacity, Optimizer optimizer) {
        this.demands = demands;
        this.capacity = capacity;
        this.optimizer = optimizer;
        this.questions = new Questions(demands);
    }

    /** @param demands numbered by their order, from 0 */
    static Ledger of(List<Demand> demands, long[] capacity, Optimizer optimizer) {
        return new Arrangement(demands, capacity, optimizer).arrange();
    }

    private Ledger arrange() {
        var first = new Ledger(capacity, demands.size());
        Allocation.serve(first, demands);
        var served = serveMore(first);
        var asked = questions.everybody(served);
        var placement = optimizer.fewestAway(asked.packing());
        if (placement.isEmpty()) return settled(served);
        var placed = new Ledger(capacity, demands.size());
        asked.give(placement.get(), served, placed);
        Levelling.improve(placed, demands);
        return isBetter(placed, served) ? placed : settled(served);
    }

    /** By the own search alone. */
    private Ledger settled(Ledger served) {
        Allocation.settle(served, demands);
        return served;
    }

    private boolean isBetter(Ledger placed, Ledger served) {
        return PlanCheck.holds(placed, demands) && Merit.of(placed, demands).compareTo(Merit.of(served, demands)) <= 0;
    }

    /** Rule 2 where sizes mix: what the own search could not place, the optimizer may. */
    private Ledger serveMore(Ledger served) {
        var best = served;
        var closed = new HashSet<Kind>();
        for (var demand : demands) {
            long given = best.given(demand.order());
            if (!demand.named() || given == demand.need() || !closed.add(demand.kind())) continue;
            var more = more(best, demand);
            if (Merit.of(more, demands).compareTo(Merit.of(best, demands)) >= 0) continue;
            best = more;
            if (best.given(demand.order()) == demand.need()) closed.remove(demand.kind());
        }
        return best;
    }

    /** The ledger in which {@code guest} gets as much as those before it leave, and those after it what is left. */
    private Ledger more(Ledger served, Demand guest) {
        var asked = questions.upTo(guest, served);
        var placement = optimizer.most(asked.packing());
        int last = asked.packing().groups().size() - 1;
        if (placement.isEmpty() || placement.get().total(last) * guest.kind().size() <= served.given(guest.order()))
            return served;
        var more = new Ledger(capacity, demands.size());
        asked.give(placement.get(), served, more);
        Allocation.serve(more, demands);
        return PlanCheck.holds(more, demands) ? more : served;
    }
}

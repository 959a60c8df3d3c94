package io.tierline.prioritization.capacity;

import java.util.List;

/** Plan rule 3: brings named partners back to their owner in force where that costs nobody any hours. */
final class Homecoming {
    private final Ledger ledger;
    private final List<Demand> demands;

    private Homecoming(Ledger ledger, List<Demand> demands) {
        this.ledger = ledger;
        this.demands = demands;
    }

    static void improve(Ledger ledger, List<Demand> demands) {
        var homecoming = new Homecoming(ledger, demands);
        boolean better = true;
        while (better) {
            better = false;
            for (var demand : demands)
                if (homecoming.comesHome(demand, Room.Movable.AWAY_FROM_HOME)
                        || homecoming.comesHome(demand, Room.Movable.ALL)) better = true;
        }
    }

    /** Each success leaves fewer partners away from home, so that {@link #improve} ends. */
    private boolean comesHome(Demand demand, Room.Movable movable) {
        var home = demand.home();
        if (home == null || ledger.given(demand.order()) == 0 || ledger.held(demand.order(), home) > 0) return false;
        int mark = ledger.mark();
        long away = away();
        ledger.clear(demand.order());
        if (new Room(ledger, demands, demand, movable).make(home, demand.need())) {
            ledger.give(demand.order(), home, demand.need());
            if (away() < away
                    && Allocation.wronglyShort(ledger, demands, demands.size()).isEmpty()) return true;
        }
        ledger.rollback(mark);
        return false;
    }

    private long away() {
        return demands.stream().filter(demand -> Merit.isAway(ledger, demand)).count();
    }
}

package io.tierline.prioritization.capacity;

import java.util.List;

/** Rules 1 and 2, looked at once more on a finished plan; that nobody is over capacity the ledger sees to itself. */
final class PlanCheck {
    private PlanCheck() {}

    static boolean holds(Ledger ledger, List<Demand> demands) {
        return demands.stream().allMatch(demand -> isServedRightly(ledger, demand))
                && Allocation.wronglyShort(ledger, demands, demands.size()).isEmpty();
    }

    private static boolean isServedRightly(Ledger ledger, Demand demand) {
        var given = ledger.of(demand.order());
        long total = ledger.given(demand.order());
        return total <= demand.need()
                && demand.fits().containsAll(given.keySet())
                && (!demand.named() || given.isEmpty() || (given.size() == 1 && total == demand.need()));
    }
}

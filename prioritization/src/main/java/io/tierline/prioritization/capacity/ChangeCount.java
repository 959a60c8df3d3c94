package io.tierline.prioritization.capacity;

import java.util.List;

/** What a plan changes against the one in force. */
record ChangeCount(PlanInForce inForce, List<Member> members) {
    Plan.Changes count(Ledger ledger, List<Demand> demands) {
        int owners = 0;
        long moved = 0;
        for (var demand : demands) {
            if (ownerChanged(ledger, demand)) owners++;
            moved += moved(ledger, demand);
        }
        return new Plan.Changes(owners, MicroHours.hours(moved));
    }

    private boolean ownerChanged(Ledger ledger, Demand demand) {
        var owner = inForce.owner(demand.partner());
        return demand.named()
                && owner.isPresent()
                && ledger.of(demand.order()).keySet().stream()
                        .anyMatch(member -> !members.get(member).id().equals(owner.get()));
    }

    private long moved(Ledger ledger, Demand demand) {
        long moved = 0;
        for (var now : ledger.of(demand.order()).entrySet()) {
            var before =
                    inForce.of(demand.partner()).get(members.get(now.getKey()).id());
            moved += Math.max(0, now.getValue() - (before == null ? 0 : MicroHours.needed(before)));
        }
        return moved;
    }
}

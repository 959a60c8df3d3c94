package io.tierline.prioritization.capacity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who serves whom; all hours are hours per week.
 *
 * @param members by id, those with nothing to do included
 * @param unfunded by tier, then rank
 * @param liveDeals biggest deal first
 */
public record Plan(List<MemberLoad> members, List<Unfunded> unfunded, List<LiveDealHours> liveDeals, Changes changes) {

    /**
     * Against the plan in force.
     *
     * @param ownersChanged partners with a named owner, then and now, who are not the same person
     * @param hoursMoved hours that a member gives to a partner now and did not then
     */
    public record Changes(int ownersChanged, double hoursMoved) {}

    public Plan {
        members = List.copyOf(members);
        unfunded = List.copyOf(unfunded);
        liveDeals = List.copyOf(liveDeals);
    }

    /** For the next plan to start from. */
    public PlanInForce inForce() {
        var hours = new TreeMap<String, Map<String, Double>>();
        for (var load : members)
            for (var given : load.partners())
                hours.computeIfAbsent(given.partner(), _ -> new TreeMap<>()).put(load.member(), given.hours());
        return new PlanInForce(hours);
    }
}

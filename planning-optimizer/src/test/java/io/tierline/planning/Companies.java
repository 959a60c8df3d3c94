package io.tierline.planning;

import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.capacity.Optimizer;
import io.tierline.prioritization.capacity.Plan;
import io.tierline.prioritization.capacity.PlanInForce;
import io.tierline.prioritization.capacity.Planner;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Owner;
import io.tierline.prioritization.framework.Rescore;
import io.tierline.prioritization.framework.ServiceLevel;
import io.tierline.prioritization.framework.Stability;
import io.tierline.prioritization.framework.Tier;
import io.tierline.testkit.Source;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random teams and partners: tiers of 5 and 3 hours with one owner, one of 2 hours that may be shared. */
final class Companies {
    static final LocalDate WEEK = LocalDate.of(2026, 6, 1);
    static final Map<String, Integer> HOURS = Map.of("best", 5, "good", 3, "pooled", 2);

    private Companies() {}

    record Company(List<Served> served, List<Member> members, PlanInForce inForce) {
        static Company any(Source source, int partners, int team) {
            var members = new ArrayList<Member>();
            for (int i = source.between(1, team); i > 0; i--)
                members.add(new Member(
                        "m" + i, "M", source.between(0, 17), 0, segments(source), Set.of(), Set.of(), List.of()));
            var served = new ArrayList<Served>();
            var before = new HashMap<String, Map<String, Double>>();
            for (int i = source.between(0, partners); i > 0; i--) {
                var tier = source.oneOf(List.of("best", "good", "good", "pooled", "none"));
                served.add(new Served("p" + i, source.oneOf(List.of("a", "b", "c")), null, tier, i, List.of(), null));
                if (source.chance(0.7)) before.put("p" + i, Map.of("m" + source.between(1, team), 5.0));
            }
            return new Company(source.shuffled(served), source.shuffled(members), new PlanInForce(before));
        }

        /** Without those that may be shared. */
        Company named() {
            var named = served.stream().filter(p -> !p.tier().equals("pooled")).toList();
            return new Company(named, members, inForce);
        }

        /** By tier, then rank; without those who get no hours. */
        List<Served> queue() {
            return served.stream()
                    .filter(partner -> HOURS.containsKey(partner.tier()))
                    .sorted(Comparator.comparing((Served partner) -> -HOURS.get(partner.tier()))
                            .thenComparing(Served::rank))
                    .toList();
        }

        Company shuffled(Source source) {
            return new Company(source.shuffled(served), source.shuffled(members), inForce);
        }

        Plan plan(Optimizer optimizer) {
            return Planner.plan(framework(), served, members, inForce, WEEK, optimizer);
        }
    }

    private static Framework framework() {
        var tiers = List.of(
                tier("best", Owner.NAMED),
                tier("good", Owner.NAMED),
                tier("pooled", Owner.POOL),
                tier("none", Owner.NONE));
        var rescore = new Rescore(Period.ofMonths(3), WEEK, ZoneOffset.UTC, Rescore.Mode.AUTOMATIC);
        return new Framework("f", "USD", Map.of(), 0, List.of(), tiers, rescore, Stability.NONE, null);
    }

    private static Tier tier(String name, Owner owner) {
        int hours = HOURS.getOrDefault(name, 0);
        var commitments = List.of(new Commitment("work", "call", Period.ofWeeks(1), hours));
        return new Tier(name, null, new ServiceLevel(owner, commitments));
    }

    private static Set<String> segments(Source source) {
        return source.oneOf(List.of(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "b"), Set.of("b", "c")));
    }
}

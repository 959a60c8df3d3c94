package io.tierline.prioritization.capacity;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Framework;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random teams, partners and plans in force. */
final class Teams {
    static final LocalDate WEEK = LocalDate.of(2026, 6, 1);

    private Teams() {}

    record Case(Framework framework, List<Served> served, List<Member> members, PlanInForce inForce) {
        static Case any(Gen.Source source) {
            return make(source, Teams.framework(source.oneOf("named", "pool"), source.between(1, 4)), 12, 5);
        }

        /** Few, and all of one size, so that every plan can be tried. */
        static Case small(Gen.Source source) {
            return make(source, Teams.framework("none", 0), 5, 3).allIn("strategic");
        }

        /** All of the pool. */
        static Case shared(Gen.Source source) {
            return make(source, Teams.framework("pool", source.between(1, 4)), 20, 5)
                    .allIn("growth");
        }

        private Case allIn(String tier) {
            var all = served.stream()
                    .map(p ->
                            new Served(p.partner(), p.segment(), p.region(), tier, p.rank(), p.openDeals(), p.pinned()))
                    .toList();
            return new Case(framework, all, members, inForce);
        }

        Plan plan() {
            return Planner.plan(framework, served, members, inForce, WEEK);
        }
    }

    /** Strategic partners need 5 hours a week from one person, growth ones so many, by such an owner. */
    static Framework framework(String growthOwner, int growthHours) {
        var document = Documents.example();
        Documents.set(document, "/tiers/0/service/commitments", Documents.value(commitments(5)));
        Documents.set(document, "/tiers/1/service/commitments", Documents.value(commitments(growthHours)));
        Documents.set(document, "/tiers/1/service/owner", growthOwner);
        if (growthHours == 0) Documents.set(document, "/tiers", List.of(tier(document, 0), tier(document, 2)));
        return Documents.framework(document);
    }

    private static Object tier(Map<String, Object> document, int i) {
        return ((List<?>) document.get("tiers")).get(i);
    }

    private static String commitments(int hours) {
        return """
                [{"name": "work", "kind": "joint-call", "every": "P7D", "hours": %d}]""".formatted(hours);
    }

    private static Case make(Gen.Source source, Framework framework, int partners, int team) {
        var members = new ArrayList<Member>();
        for (int i = source.between(0, team); i > 0; i--)
            members.add(new Member(
                    "m" + i, "M", source.between(0, 18), 0, segments(source), Set.of(), Set.of(), List.of()));
        var served = new ArrayList<Served>();
        var inForce = new HashMap<String, Map<String, Double>>();
        for (int i = source.between(0, Math.min(partners, source.size())); i > 0; i--) {
            var deals = source.chance(0.3)
                    ? List.of(new LiveDeal("d", source.real(0, 200_000)), new LiveDeal("e", 60_000))
                    : List.<LiveDeal>of();
            var tier = source.oneOf("strategic", "growth", "self-serve");
            served.add(new Served("p" + i, source.oneOf("a", "b", "c"), null, tier, i, deals, null));
            if (source.chance(0.6)) inForce.put("p" + i, Map.of("m" + source.between(1, team), 5.0));
        }
        return new Case(framework, source.shuffled(served), source.shuffled(members), new PlanInForce(inForce));
    }

    private static Set<String> segments(Gen.Source source) {
        return source.oneOf(Set.of(), Set.of("a"), Set.of("b"), Set.of("a", "b"), Set.of("b", "c"));
    }
}

package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Owner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Turns tiers into hours: partners are served by tier, then by rank, from what the team offers in a week; then as few
 * named owners as possible change, then the load is levelled. Pure, and the same for any order of its input.
 */
public final class Planner {
    private static final Comparator<Member> BY_ID = Comparator.comparing(Member::id);

    private final Framework framework;
    private final List<Served> queue;
    private final List<Member> members;
    private final PlanInForce inForce;
    private final LocalDate week;
    private final Optimizer optimizer;
    private final Map<Kind, Kind> kinds = new HashMap<>();

    private Planner(
            Framework framework,
            List<Served> queue,
            List<Member> members,
            PlanInForce inForce,
            LocalDate week,
            Optimizer optimizer) {
        this.framework = framework;
        this.queue = queue;
        this.members = members;
        this.inForce = inForce;
        this.week = week;
        this.optimizer = optimizer;
    }

    /** By the planner's own search alone. */
    public static Plan plan(
            Framework framework,
            Collection<Served> served,
            Collection<Member> members,
            PlanInForce inForce,
            LocalDate week) {
        return plan(framework, served, members, inForce, week, Optimizer.NONE);
    }

    /**
     * @param served each partner once; one in a tier that the framework does not have counts as in the last
     * @param members each once
     * @param week any day of the week whose absences count
     */
    public static Plan plan(
            Framework framework,
            Collection<Served> served,
            Collection<Member> members,
            PlanInForce inForce,
            LocalDate week,
            Optimizer optimizer) {
        var queue = served.stream()
                .sorted(Comparator.comparingInt((Served partner) -> framework.tierIndex(partner.tier()))
                        .thenComparing(Served::rank)
                        .thenComparing(Served::partner))
                .toList();
        var team = members.stream().sorted(BY_ID).toList();
        return new Planner(framework, queue, team, inForce, week, optimizer).plan();
    }

    private Plan plan() {
        var demands = demands();
        var ledger = Arrangement.of(demands, offered(), optimizer);
        return new Plan(
                loads(ledger, demands),
                unfunded(ledger, demands),
                LiveDealPlanner.plan(framework, queue, members, mainMembers(ledger, demands), week, optimizer),
                new ChangeCount(inForce, members).count(ledger, demands));
    }

    private long[] offered() {
        return members.stream()
                .mapToLong(member -> MicroHours.offered(member.offeredHours(week, framework.liveDeals())))
                .toArray();
    }

    private List<Demand> demands() {
        var demands = new ArrayList<Demand>();
        for (var partner : queue) {
            var service =
                    framework.tiers().get(framework.tierIndex(partner.tier())).service();
            long need = MicroHours.needed(service.hoursPerWeek());
            if (service.owner() != Owner.NONE && need > 0)
                demands.add(demand(demands.size(), partner, need, service.owner() == Owner.NAMED));
        }
        return demands;
    }

    private Demand demand(int order, Served partner, long need, boolean named) {
        var fits = Fit.of(members, partner);
        var owner = inForce.owner(partner.partner());
        var home = named
                ? fits.stream()
                        .filter(member ->
                                owner.filter(members.get(member).id()::equals).isPresent())
                        .findFirst()
                        .orElse(null)
                : null;
        var kind = kinds.computeIfAbsent(Kind.of(need, named, fits), same -> same);
        var before = new TreeMap<Integer, Long>();
        var byMember = inForce.of(partner.partner());
        for (int member : byMember.isEmpty() ? List.<Integer>of() : fits) {
            var hours = byMember.get(members.get(member).id());
            if (hours != null) before.put(member, MicroHours.needed(hours));
        }
        return new Demand(order, partner.partner(), need, kind, fits, home, before);
    }

    private List<MemberLoad> loads(Ledger ledger, List<Demand> demands) {
        var loads = new ArrayList<MemberLoad>();
        for (int m = 0; m < members.size(); m++) {
            var given = new ArrayList<PartnerHours>();
            for (int d : ledger.holders(m))
                given.add(new PartnerHours(demands.get(d).partner(), MicroHours.hours(ledger.held(d, m))));
            loads.add(new MemberLoad(
                    members.get(m).id(),
                    MicroHours.hours(ledger.capacity(m)),
                    MicroHours.hours(ledger.capacity(m) - ledger.free(m)),
                    given));
        }
        return loads;
    }

    private List<Unfunded> unfunded(Ledger ledger, List<Demand> demands) {
        var tiers = new TreeMap<String, String>();
        for (var partner : queue)
            tiers.put(
                    partner.partner(),
                    framework.tiers().get(framework.tierIndex(partner.tier())).name());
        var unfunded = new ArrayList<Unfunded>();
        for (var demand : demands) {
            long missing = demand.need() - ledger.given(demand.order());
            if (missing > 0)
                unfunded.add(new Unfunded(
                        demand.partner(),
                        Objects.requireNonNull(
                                tiers.get(demand.partner()), "every demand is of a partner in the queue"),
                        MicroHours.hours(missing)));
        }
        return unfunded;
    }

    /** By partner, the member who gives it most. */
    private static Map<String, Integer> mainMembers(Ledger ledger, List<Demand> demands) {
        var main = new TreeMap<String, Integer>();
        for (var demand : demands)
            ledger.of(demand.order()).entrySet().stream()
                    .max(Map.Entry.<Integer, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .ifPresent(most -> main.put(demand.partner(), most.getKey()));
        return main;
    }
}

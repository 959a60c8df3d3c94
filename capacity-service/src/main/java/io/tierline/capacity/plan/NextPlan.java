package io.tierline.capacity.plan;

import io.tierline.capacity.plan.InForce.PartnerPlan;
import io.tierline.contracts.event.AllocationEvent;
import io.tierline.contracts.event.AllocationEvent.AllocationChanged;
import io.tierline.contracts.event.AllocationEvent.HandOver;
import io.tierline.contracts.event.AllocationEvent.LiveDeal;
import io.tierline.contracts.event.Event;
import io.tierline.prioritization.capacity.MemberLoad;
import io.tierline.prioritization.capacity.Plan;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.framework.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A computed plan beside the one in force: whether it should replace it, and the events that do so. */
final class NextPlan {
    private static final String SOURCE = "/tierline/capacity-service";

    private final PlanInputs inputs;
    private final Map<String, String> digests;
    private final InForce before;
    private final Plan plan;
    private final String cause;
    private final Map<String, PartnerPlan> partners;
    private final List<String> moved;

    NextPlan(PlanInputs inputs, Map<String, String> digests, InForce before, Plan plan, String cause) {
        this.inputs = inputs;
        this.digests = digests;
        this.before = before;
        this.plan = plan;
        this.cause = cause;
        this.partners = partners();
        this.moved = moved();
    }

    /**
     * A plan that moves nothing replaces the one in force only where a reader would see another one: other hours
     * offered, or a cycle or framework it has not been held against yet.
     */
    boolean worthAdopting() {
        return !moved.isEmpty()
                || !offered().equals(before.offered())
                || differs(Cause.CYCLE)
                || differs(Cause.FRAMEWORK);
    }

    private boolean differs(Cause cause) {
        return !Objects.equals(digests.get(cause.kind()), before.inputs().get(cause.kind()));
    }

    /** Of those that have a named owner then and now, by partner id. */
    Map<String, OwnerChange> ownerChanges() {
        var owners = before.planned();
        Map<String, OwnerChange> changes = new TreeMap<>();
        for (var partner : inputs.served()) {
            var was = owners.owner(partner.partner());
            var is = partners.get(partner.partner());
            if (was.isEmpty() || is == null || !named(partner)) continue;
            PlannedHours.withoutLiveDeal(is.hours(), is.liveDeal()).keySet().stream()
                    .filter(member -> !member.equals(was.get()))
                    .forEach(member -> changes.put(partner.partner(), new OwnerChange(was.get(), member)));
        }
        return changes;
    }

    private boolean named(Served partner) {
        var framework = inputs.framework();
        return framework
                        .tiers()
                        .get(framework.tierIndex(partner.tier()))
                        .service()
                        .owner()
                == Owner.NAMED;
    }

    /**
     * The moves, by partner id, then the plan; ids follow from the plan's number, so each can be told from a repeat.
     *
     * @param handOvers by partner, of those whose owner changes
     */
    List<Event> events(Instant now, Map<String, HandOver> handOvers) {
        var name = "plan-" + (before.plans() + 1);
        List<Event> events = new ArrayList<>();
        for (var partner : moved) events.add(event(name + '/' + partner, partner, now, change(name, partner, handOvers.get(partner))));
        events.add(event(
                name,
                inputs.program(),
                now,
                new AllocationEvent.PlanAdopted(
                        name,
                        now,
                        cause,
                        inputs.cycle(),
                        inputs.frameworkVersion(),
                        digests,
                        moved.size(),
                        offered(),
                        byMember(MemberLoad::used),
                        plan.changes().ownersChanged(),
                        plan.changes().hoursMoved())));
        return events;
    }

    private Event event(String id, String subject, Instant now, AllocationEvent data) {
        return new Event(inputs.program() + '/' + id, SOURCE, inputs.program(), subject, now, data);
    }

    private AllocationChanged change(String name, String partner, @Nullable HandOver handOver) {
        var was = before.partners().get(partner);
        var is = partners.getOrDefault(partner, none(was == null ? "" : was.tier()));
        return new AllocationChanged(
                is.tier(),
                was == null ? Map.of() : was.hours(),
                is.hours(),
                is.liveDeal(),
                is.hoursShort(),
                cause,
                name,
                handOver);
    }

    private static PartnerPlan none(String tier) {
        return new PartnerPlan(tier, Map.of(), 0, null);
    }

    private List<String> moved() {
        var all = new TreeSet<>(before.partners().keySet());
        all.addAll(partners.keySet());
        return all.stream().filter(this::moves).toList();
    }

    private boolean moves(String partner) {
        var was = before.partners().get(partner);
        var is = partners.get(partner);
        if (was == null) return is != null && !is.isEmpty();
        return is == null || is.differs(was);
    }

    private Map<String, PartnerPlan> partners() {
        Map<String, Map<String, Double>> hours = new HashMap<>();
        for (var load : plan.members())
            for (var given : load.partners())
                hours.computeIfAbsent(given.partner(), _ -> new TreeMap<>()).put(load.member(), given.hours());
        Map<String, Double> hoursShort = new HashMap<>();
        plan.unfunded().forEach(lack -> hoursShort.put(lack.partner(), lack.hoursShort()));
        Map<String, LiveDeal> liveDeals = new HashMap<>();
        plan.liveDeals()
                .forEach(deal -> liveDeals.put(
                        deal.partner(),
                        new LiveDeal(deal.dealId(), deal.amount(), deal.member(), deal.hours(), deal.hoursShort())));
        return inputs.served().stream().collect(Collectors.toMap(Served::partner, partner -> {
            var liveDeal = liveDeals.get(partner.partner());
            var planned = hours.getOrDefault(partner.partner(), Map.of());
            return new PartnerPlan(
                    partner.tier(),
                    PlannedHours.withLiveDeal(planned, liveDeal),
                    hoursShort.getOrDefault(partner.partner(), 0.0),
                    liveDeal);
        }));
    }

    private Map<String, Double> offered() {
        return byMember(MemberLoad::offered);
    }

    private Map<String, Double> byMember(ToDoubleFunction<MemberLoad> hours) {
        var byMember = new TreeMap<String, Double>();
        plan.members().forEach(load -> byMember.put(load.member(), hours.applyAsDouble(load)));
        return byMember;
    }
}

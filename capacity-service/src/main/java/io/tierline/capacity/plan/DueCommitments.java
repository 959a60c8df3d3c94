package io.tierline.capacity.plan;

import io.tierline.capacity.commitment.PromiseTables;
import io.tierline.capacity.commitment.ServiceLevels;
import io.tierline.contracts.event.AllocationEvent.DueCommitment;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.commitment.Deeds;
import io.tierline.prioritization.commitment.Promise;
import io.tierline.prioritization.commitment.Promises;
import io.tierline.prioritization.commitment.Standing;
import io.tierline.prioritization.commitment.TierFrom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What partners are promised next, as of a plan. */
record DueCommitments(Connection tables, Frameworks frameworks, Set<String> partners) {
    private static final Comparator<DueCommitment> SOONEST_FIRST =
            Comparator.comparing(DueCommitment::due).thenComparing(DueCommitment::commitment);

    /** By partner: the period that runs or, once that is met, the next; before it the last one when it was missed. */
    Map<String, List<DueCommitment>> read(PlanInputs inputs, Instant now) throws SQLException {
        var levels = ServiceLevels.read(tables, frameworks, inputs.program()).orElse(null);
        if (levels == null) return Map.of();
        var today = levels.day(now);
        var tiers = PromiseTables.tiers(tables, levels, partners);
        var done = PromiseTables.lastDone(tables, levels, partners);
        Map<String, List<DueCommitment>> due = new HashMap<>();
        for (var partner : inputs.served()) {
            if (!partners.contains(partner.partner())) continue;
            var since = upToPlan(tiers.getOrDefault(partner.partner(), List.of()), partner, today);
            var deeds = done.getOrDefault(partner.partner(), Deeds.of(List.of()));
            due.put(
                    partner.partner(),
                    Promises.of(since, levels.inForce()).stream()
                            .flatMap(promise -> due(promise, deeds, today).stream())
                            .sorted(SOONEST_FIRST)
                            .toList());
        }
        return due;
    }

    /** The log may tell of a new tier only after the plan that serves it. */
    private static List<TierFrom> upToPlan(List<TierFrom> tiers, Served partner, LocalDate today) {
        if (!tiers.isEmpty() && partner.tier().equals(tiers.getLast().tier())) return tiers;
        var since = new ArrayList<>(tiers);
        if (!since.isEmpty() && !since.getLast().day().isBefore(today)) since.removeLast();
        since.add(new TierFrom(partner.tier(), today));
        return since;
    }

    private static List<DueCommitment> due(Promise promise, Deeds deeds, LocalDate today) {
        var commitment = promise.commitment();
        return Standing.now(promise, deeds, today).stream()
                .map(standing -> new DueCommitment(
                        commitment.name(),
                        commitment.kind(),
                        lastDay(standing),
                        standing.state() == Standing.State.MISSED))
                .toList();
    }

    private static LocalDate lastDay(Standing standing) {
        return switch (standing.state()) {
            case DUE, MISSED -> standing.period().to();
            case MET ->
                standing.promise()
                        .periods()
                        .at(standing.period().index() + 1)
                        .to();
        };
    }
}

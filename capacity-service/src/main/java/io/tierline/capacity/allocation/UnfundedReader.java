package io.tierline.capacity.allocation;

import io.tierline.capacity.allocation.UnfundedView.Item;
import io.tierline.capacity.allocation.UnfundedView.TierShort;
import io.tierline.capacity.plan.CommitmentShort;
import io.tierline.capacity.plan.Frameworks;
import io.tierline.prioritization.capacity.Unfunded;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import io.tierline.service.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads who is short of what, all of it from one state of the tables. */
@ApplicationScoped
public class UnfundedReader {
    private final Frameworks frameworks;

    UnfundedReader(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** A partner that is short, and its place. */
    private record Lack(
            Ranked place, PartnerPlanRow row, @Nullable DecisionRow decision) {}

    /** Without ways out. */
    @Transactional
    UnfundedView read(String program, int limit, @Nullable Ranked after) {
        var plan = PlanRow.inForce(program).orElse(null);
        if (plan == null)
            return new UnfundedView(null, null, List.of(), null, List.of(), List.of(), "There is no plan yet.");
        var framework = framework(program, plan.frameworkVersion);
        var lacks = lacks(program, framework);
        var page = Page.of(
                lacks.stream()
                        .filter(lack -> after == null || lack.place().compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                lack -> lack.place().text());
        return new UnfundedView(
                plan.asOf,
                plan.plan,
                items(program, framework, page.items()),
                page.next(),
                byTier(framework, lacks),
                List.of(),
                null);
    }

    private Framework framework(String program, int version) {
        return FrameworkRow.version(program, version)
                .map(row -> frameworks.framework(program, version, row.document))
                .orElseThrow(() -> new IllegalStateException("framework " + version + " of the plan is not there"));
    }

    private static List<Lack> lacks(String program, Framework framework) {
        var rows = PartnerPlanRow.lacking(program);
        var partners = rows.stream().map(row -> row.partner).toList();
        Map<String, DecisionRow> decisions = CycleRow.lastClosed(program)
                .map(cycle -> DecisionRow.of(program, cycle.cycle, partners))
                .orElse(Map.of());
        return rows.stream()
                .map(row -> lack(framework, row, decisions.get(row.partner)))
                .sorted(Comparator.comparing(Lack::place))
                .toList();
    }

    private static Lack lack(Framework framework, PartnerPlanRow row, @Nullable DecisionRow decision) {
        int rank = decision == null ? Ranked.UNRANKED : decision.rank;
        return new Lack(new Ranked(framework.tierIndex(row.tier), rank, row.partner), row, decision);
    }

    private static List<Item> items(String program, Framework framework, List<Lack> lacks) {
        var names = PartnerCellRow.names(
                program, lacks.stream().map(lack -> lack.row().partner).toList());
        return lacks.stream()
                .map(lack -> {
                    var row = lack.row();
                    var decision = lack.decision();
                    return new Item(
                            row.partner,
                            names.getOrDefault(row.partner, row.partner),
                            row.tier,
                            decision == null ? null : decision.rank,
                            decision == null ? null : decision.score,
                            Rounding.fourDecimals(row.hoursShort),
                            CommitmentShort.of(new Unfunded(row.partner, row.tier, row.hoursShort), framework));
                })
                .toList();
    }

    private static List<TierShort> byTier(Framework framework, List<Lack> lacks) {
        return lacks.stream()
                .map(Lack::row)
                .collect(Collectors.groupingBy(row -> framework.tierIndex(row.tier), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> new TierShort(
                        rows.getFirst().tier,
                        rows.size(),
                        Rounding.fourDecimals(
                                rows.stream().mapToDouble(row -> row.hoursShort).sum())))
                .toList();
    }
}

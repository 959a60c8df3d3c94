package io.tierline.tiering.report;

import io.tierline.prioritization.framework.Tier;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.cycle.ClosedCycle;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.report.Movement.Cell;
import io.tierline.tiering.report.Movement.Counts;
import io.tierline.tiering.report.Movement.Row;
import io.tierline.tiering.report.MovementTables.End;
import io.tierline.tiering.report.MovementTables.Flow;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The reading of movements from the tables. */
@Singleton
class MovementReader {
    /**
     * What is asked for.
     *
     * @param against null for the closed cycle before
     * @param from tier in the earlier cycle of the partners to name; null for any, empty for none
     * @param to the same in the later cycle
     */
    record Question(
            String program,
            String cycle,
            @Nullable String against,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            int limit) {
        boolean names() {
            return from != null || to != null;
        }
    }

    private final Frameworks frameworks;
    private final DataSource database;

    MovementReader(Frameworks frameworks, DataSource database) {
        this.frameworks = frameworks;
        this.database = database;
    }

    Movement read(Question question) throws SQLException {
        var cycle = CycleRow.closed(question.program(), question.cycle());
        var against = question.against() == null
                ? cycle.before().orElse(null)
                : CycleRow.closed(question.program(), question.against());
        var tiers = tiers(cycle);
        var tiersBefore = against == null ? List.<String>of() : tiers(against);
        known("from", question.from(), tiersBefore);
        known("to", question.to(), tiers);
        try (var connection = database.getConnection()) {
            var tables = new MovementTables(
                    connection, question.program(), cycle.cycle, against == null ? "" : against.cycle);
            var flows = tables.flows();
            boolean same = against == null || tiers.equals(tiersBefore);
            return new Movement(
                    Label.OFFICIAL,
                    cycle.cycle,
                    cycle.asOf,
                    cycle.frameworkVersion,
                    against == null ? null : ClosedCycle.of(against),
                    same,
                    tiers,
                    tiersBefore.stream().map(from -> row(from, tiers, flows)).toList(),
                    byTier(tiers, flows, flow -> flow.from() == null),
                    counts(flows),
                    question.names() ? cell(tables, question) : null,
                    detail(against, tiersBefore, tiers, same));
        }
    }

    private List<String> tiers(CycleRow cycle) {
        return frameworks
                .of(cycle.framework)
                .map(framework -> framework.tiers().stream().map(Tier::name).toList())
                .orElse(List.of());
    }

    private static void known(String parameter, @Nullable String tier, List<String> tiers) {
        if (tier != null && !tier.isEmpty() && !tiers.contains(tier))
            throw Refused.unreadable("%s: expected one of %s, or nothing, found %s".formatted(parameter, tiers, tier));
    }

    private static Row row(String from, List<String> tiers, List<Flow> flows) {
        var to = byTier(tiers, flows, flow -> from.equals(flow.from()));
        int left = sum(flows, flow -> from.equals(flow.from()) && flow.to() == null);
        return new Row(
                from,
                to,
                left,
                left + to.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static Map<String, Integer> byTier(List<String> tiers, List<Flow> flows, Predicate<Flow> which) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var tier : tiers) counts.put(tier, sum(flows, flow -> which.test(flow) && tier.equals(flow.to())));
        return counts;
    }

    private static Counts counts(List<Flow> flows) {
        return new Counts(
                sum(flows, flow -> flow.from() != null && Objects.equals(flow.from(), flow.to())),
                sum(
                        flows,
                        flow -> flow.from() != null
                                && flow.to() != null
                                && !flow.from().equals(flow.to())),
                sum(flows, flow -> flow.from() == null),
                sum(flows, flow -> flow.to() == null));
    }

    private static int sum(List<Flow> flows, Predicate<Flow> which) {
        return flows.stream().filter(which).mapToInt(Flow::partners).sum();
    }

    private static Cell cell(MovementTables tables, Question question) throws SQLException {
        var page = tables.movers(End.of(question.from()), End.of(question.to()), question.cursor(), question.limit());
        return new Cell(question.from(), question.to(), page.items(), page.next());
    }

    private static @Nullable String detail(
            @Nullable CycleRow against, List<String> before, List<String> now, boolean same) {
        if (against == null) return "There is no closed cycle before this one: everyone entered.";
        return same
                ? null
                : "The tiers differ: %s then, %s in this cycle; a partner that stayed is in a tier of the same name."
                        .formatted(String.join(", ", before), String.join(", ", now));
    }
}

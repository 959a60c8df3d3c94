package io.tierline.tiering.report;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.prioritization.framework.Factor;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.framework.Frameworks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every decision of a cycle as a file, by rank, with what went into each factor. */
final class ReceiptsFile {
    private static final TypeReference<List<FactorPoints>> FACTORS = new TypeReference<>() {};
    private static final List<String> COLUMNS = List.of(
            "rank",
            "partner",
            "name",
            "segment",
            "score",
            "coverage",
            "target",
            "tier",
            "before",
            "cyclesBelow",
            "pendingDemotion",
            "line",
            "marginToLine",
            "rule",
            "exception",
            "earnedTier",
            "earnedCyclesBelow",
            "offsets",
            "digest",
            "label",
            "cycle",
            "asOf",
            "frameworkVersion");
    private static final List<String> OF_A_FACTOR = List.of("value", "known", "scaled", "points");
    private static final String SQL = "select * from decision where program = ? and cycle = ? order by rank";

    private final CycleRow cycle;
    private final List<String> factors;

    private ReceiptsFile(CycleRow cycle, List<String> factors) {
        this.cycle = cycle;
        this.factors = factors;
    }

    static TableFile of(String program, String id, Frameworks frameworks) {
        var cycle = CycleRow.closed(program, id);
        var factors = frameworks
                .of(cycle.framework)
                .map(framework -> framework.factors().stream().map(Factor::name).toList())
                .orElse(List.of());
        var columns = new ArrayList<>(COLUMNS);
        for (var factor : factors) for (var part : OF_A_FACTOR) columns.add(factor + " " + part);
        return new TableFile(
                "%s-receipts-%s".formatted(program, cycle.cycle),
                List.copyOf(columns),
                SQL,
                List.of(program, cycle.cycle),
                new ReceiptsFile(cycle, factors)::values);
    }

    private List<@Nullable Object> values(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable Object>(Arrays.asList(
                row.getInt("rank"),
                row.getString("partner"),
                row.getString("name"),
                row.getString("segment"),
                row.getDouble("score"),
                row.getDouble("coverage"),
                row.getString("target"),
                row.getString("tier"),
                row.getString("before"),
                row.getInt("cycles_below"),
                row.getBoolean("pending_demotion"),
                row.getObject("line", Double.class),
                row.getObject("margin_to_line", Double.class),
                row.getString("rule"),
                row.getString("exception"),
                row.getString("earned_tier"),
                row.getString("earned_tier") == null ? null : row.getInt("earned_below"),
                row.getString("offsets"),
                row.getString("digest"),
                Label.OFFICIAL,
                cycle.cycle,
                cycle.asOf.toString(),
                cycle.frameworkVersion));
        var byName = JsonText.read(row.getString("factors"), FACTORS).stream()
                .collect(Collectors.toMap(FactorPoints::factor, Function.identity()));
        for (var factor : factors) {
            var points = byName.get(factor);
            values.addAll(
                    points == null
                            ? Arrays.asList(null, null, null, null)
                            : List.of(points.value(), points.known(), points.scaled(), points.points()));
        }
        return values;
    }
}

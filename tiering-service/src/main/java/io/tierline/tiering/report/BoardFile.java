package io.tierline.tiering.report;

import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.score.Rounding;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.board.NowIn;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.framework.Frameworks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The board as a file: by tier, in a tier by rank, then those that entered since the cycle. */
final class BoardFile {
    private static final List<String> COLUMNS = List.of(
            "tier",
            "rank",
            "partner",
            "name",
            "segment",
            "score",
            "coverage",
            "target",
            "pendingDemotion",
            "rule",
            "exception",
            "since",
            "rankGained",
            "scoreGained",
            "tierBefore",
            "label",
            "cycle",
            "asOf");
    private static final String SQL = """
            select %1$s as tier, d.rank, coalesce(d.partner, p.partner) as partner,
            coalesce(nullif(p.name, ''), d.name) as name, coalesce(d.segment, p.segment) as segment, d.score, d.coverage,
            d.target, %2$s as pending_demotion, d.rule,
            coalesce(e.exception, d.exception) as exception, p.since, b.rank as rank_before,
            b.score as score_before, b.tier as tier_before
            from (select * from decision where program = ? and cycle = ?) d
            full join (select * from partner where program = ? and placed_for is not null) p on p.partner = d.partner
            left join (select * from decision where program = ? and cycle = ?) b
            on b.partner = coalesce(d.partner, p.partner)
            left join exception e on e.program = ? and e.partner = coalesce(d.partner, p.partner) and e.ended_how is null
            where %1$s is not null
            order by array_position(?, %1$s), d.rank nulls last, p.since, partner
            """.formatted(NowIn.SQL, NowIn.PENDING);

    private final CycleRow cycle;

    private BoardFile(CycleRow cycle) {
        this.cycle = cycle;
    }

    /** @throws Refused conflict, when no cycle has closed yet */
    static TableFile of(String program, Frameworks frameworks) {
        var cycle = CycleRow.official(program)
                .orElseThrow(() -> Refused.conflict(
                        "No cycle has closed yet: POST /api/programs/%s/cycles closes one.".formatted(program)));
        var before = cycle.before().map(row -> row.cycle).orElse("");
        var tiers = frameworks
                .of(cycle.framework)
                .map(framework -> framework.tiers().stream().map(Tier::name).toArray(String[]::new))
                .orElse(new String[0]);
        return new TableFile(
                "%s-board-%s".formatted(program, cycle.cycle),
                COLUMNS,
                SQL,
                List.of(program, cycle.cycle, program, program, before, program, tiers),
                new BoardFile(cycle)::values);
    }

    private List<@Nullable Object> values(ResultSet row) throws SQLException {
        var rank = row.getObject("rank", Integer.class);
        var rankBefore = row.getObject("rank_before", Integer.class);
        boolean both = rank != null && rankBefore != null;
        return Arrays.asList(
                row.getString("tier"),
                rank,
                row.getString("partner"),
                row.getString("name"),
                row.getString("segment"),
                row.getObject("score", Double.class),
                row.getObject("coverage", Double.class),
                row.getString("target"),
                row.getBoolean("pending_demotion"),
                row.getString("rule"),
                row.getString("exception"),
                TableFile.instant(row, "since"),
                rank != null && rankBefore != null ? rankBefore - rank : null,
                both ? Rounding.fourDecimals(row.getDouble("score") - row.getDouble("score_before")) : null,
                row.getString("tier_before"),
                Label.OFFICIAL,
                cycle.cycle,
                cycle.asOf.toString());
    }
}

package io.tierline.benchmarks.tiering;

import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.prioritization.framework.Cut;
import io.tierline.prioritization.framework.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same cut as one plain SQL statement with window functions over the rows of a cycle that has closed: rank, and
 * target by the cuts with margin, least score, coverage and floors. It neither moves, explains nor records anything:
 * the practical limit.
 */
final class SqlCut {
    private static final String RESULT = "bench_cut";

    private final Framework framework;
    private final Tables tables;

    SqlCut(Framework framework, Tables tables) {
        if (framework.tiers().stream().map(tier -> tier.cut()).anyMatch(cut -> cut != null && cut.withinSegment()))
            throw new IllegalArgumentException("framework: cuts within a segment are not written in SQL here");
        this.framework = framework;
        this.tables = tables;
    }

    /** Cuts once into a table of this connection; how long that took. */
    double seconds(String program, String cycle, String before) {
        tables.execute("drop table if exists " + RESULT);
        var statement = statement(framework);
        long begun = System.nanoTime();
        tables.execute(statement, before, program, cycle);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Requires that the statement put every partner where tiering did. */
    void requireAgreement(String program, String cycle) {
        int differing = tables.list(
                        "select count(*) from decision d left join %s c on c.partner = d.partner ".formatted(RESULT)
                                + "where d.program = ? and d.cycle = ? "
                                + "and (c.target, c.rank) is distinct from (d.target, d.rank::bigint)",
                        row -> row.getInt(1),
                        program,
                        cycle)
                .getFirst();
        if (differing > 0) throw new BenchFailure("SQL and tiering put %,d partners differently".formatted(differing));
    }

    /** Parameters: the cycle before, the program, the cycle. */
    static String statement(Framework framework) {
        var parts = new ArrayList<String>();
        parts.add("""
                field as materialized (select s.partner, s.score::numeric as score, s.coverage, s.factors,
                 rank() over (order by s.score desc, s.partner collate "C") as rank,
                 coalesce(array_position(%s, b.tier) - 1, %d) as current
                 from decision s left join decision b on b.program = s.program and b.cycle = ? and b.partner = s.partner
                 where s.program = ? and s.cycle = ?)""".formatted(names(framework), framework.tiers().size() - 1));
        var joins = new StringBuilder();
        var target = new StringBuilder("case");
        for (int k = 0; k < framework.tiers().size(); k++) {
            var tier = framework.tiers().get(k);
            if (tier.cut() == null) continue;
            parts.add(placed(framework, k, tier.cut()));
            joins.append(" left join tier%1$d on tier%1$d.partner = field.partner".formatted(k));
            target.append(" when tier%d.partner is not null then %s".formatted(k, quoted(tier.name())));
        }
        target.append(" else %s end".formatted(quoted(framework.lastTier().name())));
        return "create temp table %s on commit preserve rows as with %s select field.partner, field.rank, %s as target from field%s"
                .formatted(RESULT, String.join(",\n", parts), target, joins);
    }

    private static String placed(Framework framework, int k, Cut cut) {
        var conditions = new ArrayList<>(List.of("coverage >= %s".formatted(framework.minCoverage())));
        if (cut.minScore() != null) conditions.add("eff >= " + cut.minScore());
        cut.floors()
                .forEach((factor, floor) -> conditions.add(("exists (select 1 from jsonb_to_recordset(factors::jsonb)"
                                + " as f(factor text, scaled float8) where f.factor = %s and f.scaled >= %s)")
                        .formatted(quoted(factor), floor)));
        for (int better = 0; better < k; better++)
            conditions.add(
                    "not exists (select 1 from tier%1$d where tier%1$d.partner = field.partner)".formatted(better));
        return """
                tier%d as materialized (select partner from (select partner,
                 row_number() over (order by eff desc, score desc, partner collate "C") as place
                 from (select *, case when current <= %d then score + %s else score end as eff from field) as field
                 where %s) as competing where place <= %s)""".formatted(k, k, framework.stability().margin(), String.join(" and ", conditions), limit(cut));
    }

    private static String limit(Cut cut) {
        if (cut.top() != null) return cut.top().toString();
        if (cut.share() == null) return "(select count(*) from field)";
        return "floor(%s::numeric * (select count(*) from field))".formatted(cut.share());
    }

    private static String names(Framework framework) {
        return framework.tiers().stream()
                .map(tier -> quoted(tier.name()))
                .collect(Collectors.joining(", ", "array[", "]::text[]"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

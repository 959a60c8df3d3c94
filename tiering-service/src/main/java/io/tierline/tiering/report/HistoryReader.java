package io.tierline.tiering.report;

import io.tierline.service.paging.Page;
import io.tierline.tiering.cycle.ClosedCycle;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Times;
import io.tierline.tiering.framework.ProgramRow;
import io.tierline.tiering.report.History.Decided;
import io.tierline.tiering.report.History.PartnerHistory;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The reading of histories from the tables. */
@Singleton
class HistoryReader {
    /** Cycles of a page at most, the newest: nine years of months. */
    private static final int MOST_CYCLES = 100;

    private static final String CYCLES = """
            select * from (select cycle, as_of, framework_version, opened_at from cycle
             where program = ? and state = 'closed' and as_of >= ? and as_of <= ?
             order by opened_at desc limit %d) newest order by opened_at
            """.formatted(MOST_CYCLES);
    private static final String PARTNERS = """
            select partner from decision where program = ? and partner > ? and as_of >= ? and as_of <= ?
            group by partner order by partner limit ?
            """;
    private static final String KNOWN =
            "select partner, name, segment, tier from partner where program = ? and partner = any(?)";
    private static final String DECIDED = """
            select partner, name, segment, cycle, as_of, rank, score, target, tier, pending_demotion, exception
            from decision where program = ? and partner = any(?) and cycle = any(?) order by partner, as_of, cycle
            """;

    /** Which partners of which time, and how many. */
    record Question(
            String program,
            Instant from,
            Instant to,
            @Nullable String cursor,
            int limit) {}

    private record Known(
            String name, String segment, @Nullable String tier) {}

    private record Past(String partner, Known then, Decided decided) {}

    private final DataSource database;

    HistoryReader(DataSource database) {
        this.database = database;
    }

    History read(Question question) throws SQLException {
        ProgramRow.mustExist(question.program());
        var asOf = CycleRow.official(question.program()).map(row -> row.asOf).orElse(null);
        try (var tables = database.getConnection()) {
            var cycles = cycles(tables, question);
            var page = cycles.isEmpty() ? new Page<String>(List.of(), null) : partners(tables, question, cycles);
            return new History(
                    Label.OFFICIAL, asOf, cycles, histories(tables, question, cycles, page.items()), page.next());
        }
    }

    private static List<ClosedCycle> cycles(Connection tables, Question question) throws SQLException {
        return Query.list(
                tables,
                CYCLES,
                row -> new ClosedCycle(row.getString("cycle"), Times.of(row, "as_of"), row.getInt("framework_version")),
                question.program(),
                Times.column(question.from()),
                Times.column(question.to()));
    }

    private static Page<String> partners(Connection tables, Question question, List<ClosedCycle> cycles)
            throws SQLException {
        var found = Query.list(
                tables,
                PARTNERS,
                row -> row.getString(1),
                question.program(),
                Objects.requireNonNullElse(Page.position(question.cursor()), ""),
                Times.column(cycles.getFirst().asOf()),
                Times.column(cycles.getLast().asOf()),
                question.limit() + 1);
        return Page.of(found, question.limit(), partner -> partner);
    }

    private static List<PartnerHistory> histories(
            Connection tables, Question question, List<ClosedCycle> cycles, List<String> partners) throws SQLException {
        var ids = tables.createArrayOf("text", partners.toArray());
        var known = new HashMap<String, Known>();
        for (var row : Query.list(
                tables,
                KNOWN,
                found -> Map.entry(
                        found.getString(1), new Known(found.getString(2), found.getString(3), found.getString(4))),
                question.program(),
                ids)) known.put(row.getKey(), row.getValue());
        var decided = new HashMap<String, List<Past>>();
        for (var past : Query.list(
                tables,
                DECIDED,
                row -> new Past(
                        row.getString("partner"),
                        new Known(row.getString("name"), row.getString("segment"), null),
                        new Decided(
                                row.getString("cycle"),
                                Times.of(row, "as_of"),
                                row.getInt("rank"),
                                row.getDouble("score"),
                                row.getString("target"),
                                row.getString("tier"),
                                row.getBoolean("pending_demotion"),
                                row.getString("exception"))),
                question.program(),
                ids,
                tables.createArrayOf(
                        "text", cycles.stream().map(ClosedCycle::cycle).toArray())))
            decided.computeIfAbsent(past.partner(), _ -> new ArrayList<>()).add(past);
        return partners.stream()
                .map(partner -> history(partner, known.get(partner), decided.getOrDefault(partner, List.of())))
                .toList();
    }

    private static PartnerHistory history(String partner, @Nullable Known now, List<Past> pasts) {
        var decided = pasts.stream().map(Past::decided).toList();
        if (now != null && !now.name().isEmpty())
            return new PartnerHistory(partner, now.name(), now.segment(), now.tier(), decided);
        var then = pasts.isEmpty() ? new Known("", "", null) : pasts.getLast().then();
        return new PartnerHistory(partner, then.name(), then.segment(), now == null ? null : now.tier(), decided);
    }
}

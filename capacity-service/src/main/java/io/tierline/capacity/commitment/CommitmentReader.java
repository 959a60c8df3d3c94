package io.tierline.capacity.commitment;

import io.agroal.api.AgroalDataSource;
import io.tierline.capacity.commitment.StandingTally.Line;
import io.tierline.capacity.commitment.StandingView.Done;
import io.tierline.capacity.plan.Frameworks;
import io.tierline.capacity.tables.Nanos;
import io.tierline.capacity.tables.PartnerCells;
import io.tierline.prioritization.commitment.Deeds;
import io.tierline.prioritization.commitment.Promise;
import io.tierline.prioritization.commitment.Standing;
import io.tierline.service.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how commitments stand, all from one state of the tables, a few thousand partners at a time. */
@ApplicationScoped
public class CommitmentReader {
    private static final int PARTNERS_AT_A_TIME = 5_000;
    private static final String FIRST_DONE = """
            select w.nth, a.activity, a.nanos
            from unnest(?::text[], ?::text[], ?::int8[]) with ordinality as w (partner, kind, since, nth)
            cross join lateral (
                select activity, nanos from activity
                where program = ? and partner = w.partner and kind = w.kind and nanos >= w.since
                order by nanos, activity limit 1) a""";

    private final AgroalDataSource database;
    private final Frameworks frameworks;
    private final Clock clock;

    CommitmentReader(AgroalDataSource database, Frameworks frameworks, Clock clock) {
        this.database = database;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    @Transactional
    StandingsView read(String program, StandingQuery query, int limit, @Nullable String position)
            throws SQLException {
        var now = clock.instant();
        try (var tables = database.getConnection()) {
            var levels = ServiceLevels.read(tables, frameworks, program).orElse(null);
            var tally = new StandingTally(query, position, limit + 1);
            if (levels == null) return new StandingsView(now, List.of(), tally.counts(), null, nothing());
            if (query.partner() != null) add(tally, tables, levels, List.of(query.partner()), now);
            else addAll(tally, tables, levels, now);
            var page = Page.of(tally.lines(), limit, Line::position);
            return new StandingsView(now, views(tables, levels, page.items()), tally.counts(), page.next(), null);
        }
    }

    private static String nothing() {
        return "Nothing is promised yet: publish a framework with PUT framework, then close a cycle with POST cycles.";
    }

    private static void addAll(StandingTally tally, Connection tables, ServiceLevels levels, Instant now)
            throws SQLException {
        var partners = PromiseTables.partners(tables, levels.program(), "", PARTNERS_AT_A_TIME);
        while (!partners.isEmpty()) {
            add(tally, tables, levels, partners, now);
            partners = PromiseTables.partners(tables, levels.program(), partners.getLast(), PARTNERS_AT_A_TIME);
        }
    }

    private static void add(
            StandingTally tally, Connection tables, ServiceLevels levels, List<String> partners, Instant now)
            throws SQLException {
        var promises = PromiseTables.promises(tables, levels, partners);
        var done = PromiseTables.lastDone(tables, levels, partners);
        var owners = PromiseTables.owners(tables, levels.program(), partners);
        var today = levels.day(now);
        promises.forEach((partner, promised) -> tally.add(
                partner,
                owners.get(partner),
                standings(promised, done.getOrDefault(partner, Deeds.of(List.of())), today)));
    }

    private static List<Standing> standings(List<Promise> promises, Deeds done, LocalDate today) {
        return promises.stream()
                .flatMap(promise -> Standing.now(promise, done, today).stream())
                .toList();
    }

    private static List<StandingView> views(Connection tables, ServiceLevels levels, List<Line> lines)
            throws SQLException {
        var names = PartnerCells.of(
                tables,
                levels.program(),
                PartnerCells.NAME,
                lines.stream().map(Line::partner).distinct().toList());
        var done = firstDone(tables, levels, lines);
        List<StandingView> views = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var name = names.getOrDefault(line.partner(), line.partner());
            views.add(StandingView.of(line.partner(), name, line.owner(), line.standing(), done.get(i)));
        }
        return views;
    }

    /** What met the periods that are met, by index of line. */
    private static Map<Integer, Done> firstDone(Connection tables, ServiceLevels levels, List<Line> lines)
            throws SQLException {
        Map<Integer, Done> done = new HashMap<>();
        try (var select = tables.prepareStatement(FIRST_DONE)) {
            select.setArray(
                    1,
                    tables.createArrayOf(
                            "text", lines.stream().map(Line::partner).toArray()));
            select.setArray(
                    2,
                    tables.createArrayOf(
                            "text",
                            lines.stream()
                                    .map(line -> line.standing()
                                            .promise()
                                            .commitment()
                                            .kind())
                                    .toArray()));
            select.setArray(
                    3,
                    tables.createArrayOf(
                            "int8",
                            lines.stream()
                                    .map(line -> levels.nanos(
                                            line.standing().period().from()))
                                    .toArray()));
            select.setString(4, levels.program());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    int line = rows.getInt(1) - 1;
                    if (lines.get(line).standing().state() == Standing.State.MET)
                        done.put(line, new Done(rows.getString(2), Nanos.instant(rows.getLong(3))));
                }
            }
        }
        return done;
    }
}

package io.tierline.capacity.plan;

import io.tierline.capacity.plan.Frameworks.Published;
import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.capacity.Absence;
import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.capacity.Served;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads what a plan is made from. */
@ApplicationScoped
public class InputTables {
    /** What a program's tables have to offer. */
    sealed interface Found {
        record Ready(PlanInputs inputs) implements Found {}

        /** No framework or no closed cycle yet. */
        record TooEarly() implements Found {}

        /** A cycle has closed, and not all of its decisions have been read. */
        record StillArriving() implements Found {}
    }

    private record Cycle(String id, long closedNanos, int frameworkVersion, int decisions) {}

    private final Frameworks frameworks;

    InputTables(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    Found read(Connection tables, String program, Instant now) throws SQLException {
        var cycle = lastClosed(tables, program).orElse(null);
        if (cycle == null) return new Found.TooEarly();
        if (decisions(tables, program, cycle) < cycle.decisions()) return new Found.StillArriving();
        var served = StandingTable.read(tables, program, cycle.id(), cycle.closedNanos(), cycle.decisions() + 1);
        var published = inUse(tables, program, cycle, served).orElse(null);
        if (published == null) return new Found.TooEarly();
        var framework = published.framework();
        return new Found.Ready(new PlanInputs(
                program,
                cycle.id(),
                published.version(),
                framework,
                PlanInputs.weekOf(now, framework.rescore().timeZone()),
                team(tables, program),
                OpenDeals.of(framework).addTo(tables, program, served)));
    }

    /**
     * The newest framework, unless it lacks a tier that partners are in: then the one of the cycle, until the next
     * cycle has placed them in the new tiers.
     */
    private Optional<Published> inUse(Connection tables, String program, Cycle cycle, List<Served> served)
            throws SQLException {
        var newest = frameworks.newest(tables, program);
        var tiers = new HashSet<String>();
        served.forEach(partner -> tiers.add(partner.tier()));
        if (newest.isEmpty() || tiers.stream().allMatch(newest.get().framework()::hasTier)) return newest;
        return frameworks.version(tables, program, cycle.frameworkVersion());
    }

    private static Optional<Cycle> lastClosed(Connection tables, String program) throws SQLException {
        try (var select = tables.prepareStatement("""
                select cycle, closed_nanos, framework_version, decisions from cycle where program = ?
                order by position desc limit 1""")) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                return Optional.of(new Cycle(rows.getString(1), rows.getLong(2), rows.getInt(3), rows.getInt(4)));
            }
        }
    }

    private static int decisions(Connection tables, String program, Cycle cycle) throws SQLException {
        try (var select =
                tables.prepareStatement("select count(*) from tier_decision where program = ? and cycle = ?")) {
            select.setString(1, program);
            select.setString(2, cycle.id());
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    static List<Member> team(Connection tables, String program) throws SQLException {
        List<Member> team = new ArrayList<>();
        try (var select = tables.prepareStatement("""
                select member, name, hours_per_week, non_partner_share, segments, regions, absences, tiers
                from member where program = ? and not removed order by member""")) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    team.add(new Member(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getDouble(3),
                            rows.getDouble(4),
                            new HashSet<>(TableJson.list(rows.getString(5))),
                            new HashSet<>(TableJson.list(rows.getString(6))),
                            new HashSet<>(TableJson.list(rows.getString(8))),
                            TableJson.absences(rows.getString(7)).stream()
                                    .map(away -> new Absence(away.from(), away.to()))
                                    .toList()));
            }
        }
        return team;
    }
}

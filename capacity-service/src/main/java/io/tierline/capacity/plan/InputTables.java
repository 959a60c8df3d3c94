package io.tierline.capacity.plan;

import io.tierline.capacity.plan.Frameworks.Published;
import io.tierline.capacity.team.TeamTable;
import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.capacity.Served;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads what a plan is made from. */
@ApplicationScoped
public class InputTables {
    /** What a program's tables have to offer. */
    public sealed interface Found {
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

    public Found read(Connection tables, String program, Instant now) throws SQLException {
        var cycle = lastClosed(tables, program).orElse(null);
        if (cycle == null) return new Found.TooEarly();
        if (decisions(tables, program, cycle) < cycle.decisions()) return new Found.StillArriving();
        var served = StandingTable.read(tables, program, cycle.id(), cycle.closedNanos(), cycle.decisions() + 1);
        var published = inUse(tables, program, cycle, served).orElse(null);
        if (published == null) return new Found.TooEarly();
        var framework = published.framework();
        var zone = framework.rescore().timeZone();
        var today = LocalDate.ofInstant(now, zone);
        return new Found.Ready(new PlanInputs(
                program,
                cycle.id(),
                published.version(),
                framework,
                PlanInputs.weekOf(now, zone),
                team(tables, program, zone, today),
                PinTable.addTo(tables, program, today, OpenDeals.of(framework).addTo(tables, program, served))));
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

    /** Who is on the team that day, with the hours of its week; by member id. */
    static List<Member> team(Connection tables, String program, ZoneId zone, LocalDate day) throws SQLException {
        return TeamTable.read(tables, program, zone, day).values().stream()
                .flatMap(story -> story.versions().inWeekOf(day).stream())
                .toList();
    }
}

package io.tierline.capacity.team;

import io.tierline.capacity.tables.Nanos;
import io.tierline.capacity.tables.TableJson;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads who is, was or is to be on a team. */
public final class TeamTable {
    private static final String VERSIONS = """
            select member, day, at_once, kind, name, hours_per_week, non_partner_share, segments, regions, absences, tiers,
                   nanos, event_id, source
            from member_version where program = ?""";

    private TeamTable() {}

    /** Everybody of whom anything was said, by member id. */
    public static Map<String, MemberStory> read(Connection tables, String program, ZoneId zone, LocalDate today)
            throws SQLException {
        try (var select = tables.prepareStatement(VERSIONS)) {
            select.setString(1, program);
            return stories(select.executeQuery(), zone, today);
        }
    }

    /** One of them; an empty story when nothing was said. */
    public static MemberStory find(Connection tables, String program, String member, ZoneId zone, LocalDate today)
            throws SQLException {
        try (var select = tables.prepareStatement(VERSIONS + " and member = ?")) {
            select.setString(1, program);
            select.setString(2, member);
            return stories(select.executeQuery(), zone, today)
                    .getOrDefault(member, new MemberStory(member, zone, today, List.of()));
        }
    }

    private static Map<String, MemberStory> stories(ResultSet found, ZoneId zone, LocalDate today) throws SQLException {
        Map<String, List<Said>> said = new TreeMap<>();
        try (var rows = found) {
            while (rows.next())
                said.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(said(rows, zone));
        }
        Map<String, MemberStory> stories = new TreeMap<>();
        said.forEach((member, all) -> stories.put(member, new MemberStory(member, zone, today, all)));
        return stories;
    }

    private static Said said(ResultSet rows, ZoneId zone) throws SQLException {
        var day = rows.getObject(2, LocalDate.class);
        boolean atOnce = rows.getBoolean(3);
        var kind = rows.getString(4);
        return new Said(
                atOnce ? LocalDate.ofInstant(Nanos.instant(rows.getLong(12)), zone) : day,
                atOnce,
                kind.equals("withdrawn"),
                kind.equals("changed") ? data(rows, atOnce ? null : day) : null,
                new Revision(rows.getLong(12), rows.getString(13), rows.getString(14)));
    }

    private static MemberChanged data(ResultSet rows, @Nullable LocalDate effectiveOn) throws SQLException {
        return new MemberChanged(
                rows.getString(5),
                rows.getBigDecimal(6),
                rows.getBigDecimal(7),
                TableJson.list(rows.getString(8)),
                TableJson.list(rows.getString(9)),
                TableJson.absences(rows.getString(10)),
                TableJson.list(rows.getString(11)),
                effectiveOn);
    }
}

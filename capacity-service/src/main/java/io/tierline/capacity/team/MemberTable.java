package io.tierline.capacity.team;

import io.tierline.capacity.tables.TableJson;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a program and one of its members for a command. */
final class MemberTable {
    /**
     * A member, there or removed.
     *
     * @param data null when removed
     */
    record Found(@Nullable MemberChanged data, Revision revision) {}

    private MemberTable() {}

    static boolean isProgram(Connection tables, String program) throws SQLException {
        try (var select = tables.prepareStatement("select exists (select 1 from program where program = ?)")) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    static Optional<Found> find(Connection tables, String program, String member) throws SQLException {
        try (var select = tables.prepareStatement("""
                select name, hours_per_week, non_partner_share, segments, regions, absences, removed,
                       nanos, event_id, source, tiers
                from member where program = ? and member = ?""")) {
            select.setString(1, program);
            select.setString(2, member);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                var data = rows.getBoolean(7)
                        ? null
                        : new MemberChanged(
                                rows.getString(1),
                                rows.getBigDecimal(2),
                                rows.getBigDecimal(3),
                                TableJson.list(rows.getString(4)),
                                TableJson.list(rows.getString(5)),
                                TableJson.absences(rows.getString(6)),
                                TableJson.list(rows.getString(11)),
                                null);
                return Optional.of(
                        new Found(data, new Revision(rows.getLong(8), rows.getString(9), rows.getString(10))));
            }
        }
    }
}

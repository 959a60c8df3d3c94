package io.tierline.partner.program;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.partner.event.Stamps;
import io.tierline.prioritization.facts.Stamp;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of programs: the latest change of each wins, whatever the order of arrival. */
public final class ProgramTable {
    private ProgramTable() {}

    /** A program as the tables hold it. */
    record Row(String name, String timeZone, Stamp stamp, long revision) {}

    static @Nullable Row find(Connection tables, String program) throws SQLException {
        try (var select =
                tables.prepareStatement("select name, time_zone, stamp, revision from program where id = ?")) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) return null;
                return new Row(rows.getString(1), rows.getString(2), Stamps.read(rows.getString(3)), rows.getLong(4));
            }
        }
    }

    /** Whether there is such a program. */
    public static boolean holds(Connection tables, String program) throws SQLException {
        return find(tables, program) != null;
    }

    public static void apply(Connection tables, Event event, ProgramEvent.ProgramChanged change) throws SQLException {
        var stamp = Stamps.of(event);
        var before = find(tables, event.program());
        if (before != null && before.stamp().compareTo(stamp) >= 0) return;
        try (var upsert = tables.prepareStatement("""
                insert into program (id, name, time_zone, stamp, revision) values (?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, time_zone = excluded.time_zone,
                    stamp = excluded.stamp, revision = excluded.revision
                """)) {
            upsert.setString(1, event.program());
            upsert.setString(2, change.name());
            upsert.setString(3, change.timeZone());
            upsert.setString(4, Stamps.write(stamp));
            upsert.setLong(5, before == null ? 1 : before.revision() + 1);
            upsert.executeUpdate();
        }
    }
}

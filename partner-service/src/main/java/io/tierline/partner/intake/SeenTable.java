package io.tierline.partner.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The table of events that stand in the log, by identity. */
public final class SeenTable {
    private SeenTable() {}

    /** Adds events; of two with one identity the first stays. */
    public static void add(Connection tables, Collection<EventIdentity> seen) throws SQLException {
        if (seen.isEmpty()) return;
        Map<UUID, UUID> sorted = new TreeMap<>();
        for (var identity : seen) sorted.putIfAbsent(identity.key(), identity.body());
        try (var insert = tables.prepareStatement(
                "insert into seen_event (key, body) select * from unnest(?::uuid[], ?::uuid[]) on conflict do nothing")) {
            insert.setArray(1, tables.createArrayOf("uuid", sorted.keySet().toArray()));
            insert.setArray(2, tables.createArrayOf("uuid", sorted.values().toArray()));
            insert.executeUpdate();
        }
    }

    /** The bodies of those of the keys that were seen. */
    static Map<UUID, UUID> bodies(Connection tables, Collection<UUID> keys) throws SQLException {
        try (var select = tables.prepareStatement("select key, body from seen_event where key = any(?::uuid[])")) {
            select.setArray(1, tables.createArrayOf("uuid", keys.toArray()));
            Map<UUID, UUID> bodies = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) bodies.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
            }
            return bodies;
        }
    }
}

package io.tierline.partner.roster;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.topic.RecordKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of partners, read and written many rows at a time. */
public final class RosterTable {
    private static final Comparator<RecordKey> ORDER =
            Comparator.comparing(RecordKey::program).thenComparing(RecordKey::subject);

    private RosterTable() {}

    /** The partner as the tables hold it; a new one when they do not. */
    static RosterEntry find(Connection tables, RecordKey key) throws SQLException {
        return Objects.requireNonNullElseGet(load(tables, Set.of(key)).get(key), RosterEntry::new);
    }

    /**
     * Folds events of partners into the table.
     *
     * @return the partners that are registered for the first time
     */
    public static List<RecordKey> apply(Connection tables, List<Event> events) throws SQLException {
        if (events.isEmpty()) return List.of();
        var keys = new HashSet<RecordKey>();
        for (var event : events) keys.add(event.key());
        var entries = new TreeMap<RecordKey, RosterEntry>(ORDER);
        entries.putAll(load(tables, keys));
        List<RecordKey> appeared = new ArrayList<>();
        for (var event : events) {
            if (!(event.data() instanceof PartnerEvent content)) continue;
            var entry = entries.computeIfAbsent(event.key(), _ -> new RosterEntry());
            boolean before = entry.known();
            entry.apply(event, content);
            if (!before && entry.known()) appeared.add(event.key());
        }
        store(tables, entries);
        return appeared;
    }

    /** Those of the keys whose partner was ever registered. */
    public static Set<RecordKey> known(Connection tables, Collection<RecordKey> keys) throws SQLException {
        Set<RecordKey> known = new HashSet<>();
        try (var select = tables.prepareStatement("""
                select p.program, p.id from partner p
                join unnest(?::text[], ?::text[]) as k (program, id) on k.program = p.program and k.id = p.id
                where p.known
                """)) {
            bind(tables, select, keys);
            try (var rows = select.executeQuery()) {
                while (rows.next()) known.add(new RecordKey(rows.getString(1), rows.getString(2)));
            }
        }
        return known;
    }

    private static Map<RecordKey, RosterEntry> load(Connection tables, Collection<RecordKey> keys) throws SQLException {
        Map<RecordKey, RosterEntry> found = new HashMap<>();
        try (var select = tables.prepareStatement("""
                select p.program, p.id, p.cells, p.known, p.revision from partner p
                join unnest(?::text[], ?::text[]) as k (program, id) on k.program = p.program and k.id = p.id
                """)) {
            bind(tables, select, keys);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    found.put(
                            new RecordKey(rows.getString(1), rows.getString(2)),
                            new RosterEntry(Cell.read(rows.getString(3)), rows.getBoolean(4), rows.getLong(5)));
            }
        }
        return found;
    }

    private static void bind(Connection tables, PreparedStatement statement, Collection<RecordKey> keys)
            throws SQLException {
        statement.setArray(1, text(tables, keys.stream().map(RecordKey::program).toList()));
        statement.setArray(2, text(tables, keys.stream().map(RecordKey::subject).toList()));
    }

    private static Array text(Connection tables, List<? extends @Nullable String> values) throws SQLException {
        return tables.createArrayOf("text", values.toArray());
    }

    private static void store(Connection tables, TreeMap<RecordKey, RosterEntry> entries) throws SQLException {
        try (var upsert = tables.prepareStatement("""
                insert into partner (program, id, known, status, name, segment, region, attributes, external_ids,
                    registered_since, cells, revision)
                select program, id, known::boolean, status, name, segment, region, attributes, external_ids,
                    since::timestamptz, cells, revision::bigint
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[]) as e (program, id, known, status, name, segment,
                    region, attributes, external_ids, since, cells, revision)
                on conflict (program, id) do update set known = excluded.known, status = excluded.status,
                    name = excluded.name, segment = excluded.segment, region = excluded.region,
                    attributes = excluded.attributes, external_ids = excluded.external_ids,
                    registered_since = excluded.registered_since, cells = excluded.cells, revision = excluded.revision
                """)) {
            bind(tables, upsert, entries.keySet());
            var columns = List.<Function<RosterEntry, @Nullable String>>of(
                    entry -> Boolean.toString(entry.known()),
                    RosterEntry::status,
                    RosterEntry::name,
                    RosterEntry::segment,
                    RosterEntry::region,
                    entry -> entry.attributes().toString(),
                    entry -> entry.externalIds().toString(),
                    entry -> entry.registeredSince() == null ? null : String.valueOf(entry.registeredSince()),
                    entry -> Cell.write(entry.cells()),
                    entry -> Long.toString(entry.revision()));
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                List<@Nullable String> values = new ArrayList<>(entries.size());
                for (var entry : entries.values()) values.add(column.apply(entry));
                upsert.setArray(i + 3, text(tables, values));
            }
            upsert.executeUpdate();
        }
    }
}

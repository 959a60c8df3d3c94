package io.tierline.partner.deadletter;

import io.tierline.contracts.topic.RecordKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of dead letters. */
public final class LetterTable {
    private LetterTable() {}

    /** Adds letters. A refusal replaces what was only found or waiting; nothing replaces a refusal. */
    public static void add(Connection tables, Collection<Letter> letters) throws SQLException {
        if (letters.isEmpty()) return;
        try (var insert = tables.prepareStatement("""
                insert into dead_letter (id, program, state, reason, topic, partition, "offset", at, key, value, partner)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set state = excluded.state, reason = excluded.reason, at = excluded.at,
                    partner = null
                where dead_letter.state in ('found', 'waiting') and excluded.state = 'refused'
                """)) {
            for (var letter : letters) {
                insert.setString(1, letter.id());
                insert.setString(2, letter.program());
                insert.setString(3, letter.state().name());
                insert.setString(4, letter.reason());
                insert.setString(5, letter.topic());
                insert.setInt(6, letter.partition());
                insert.setLong(7, letter.offset());
                insert.setObject(8, letter.at().atOffset(ZoneOffset.UTC));
                insert.setBytes(9, letter.key());
                insert.setBytes(10, letter.value());
                insert.setString(
                        11, letter.partner() == null ? null : letter.partner().subject());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Takes away what waited for partners that are registered now. */
    public static void release(Connection tables, Collection<RecordKey> partners) throws SQLException {
        if (partners.isEmpty()) return;
        try (var delete = tables.prepareStatement("""
                delete from dead_letter d using unnest(?::text[], ?::text[]) as p (program, id)
                where d.state = 'waiting' and d.program = p.program and d.partner = p.id
                """)) {
            delete.setArray(
                    1,
                    tables.createArrayOf(
                            "text", partners.stream().map(RecordKey::program).toArray()));
            delete.setArray(
                    2,
                    tables.createArrayOf(
                            "text", partners.stream().map(RecordKey::subject).toArray()));
            delete.executeUpdate();
        }
    }

    /**
     * Notes when letters were sent again; the notes may come before the letters.
     *
     * @param letters letters that are new, or newly sent again
     */
    public static void retried(Connection tables, Map<String, Instant> retries, Collection<Letter> letters)
            throws SQLException {
        if (retries.isEmpty() && letters.isEmpty()) return;
        try (var insert =
                tables.prepareStatement("insert into letter_retry (letter, at) values (?, ?) on conflict do nothing")) {
            for (var retry : retries.entrySet()) {
                insert.setString(1, retry.getKey());
                insert.setObject(2, retry.getValue().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var update = tables.prepareStatement("""
                update dead_letter d set state = 'retried' from letter_retry r
                where r.letter = d.id and d.state = 'refused' and d.id = any(?::text[])
                """)) {
            var ids = Stream.concat(retries.keySet().stream(), letters.stream().map(Letter::id));
            update.setArray(1, tables.createArrayOf("text", ids.toArray()));
            update.executeUpdate();
        }
    }

    /** What a retry must know of a letter. */
    record Stored(Letter.State state, @Nullable String partner, byte @Nullable [] value) {}

    static @Nullable Stored find(Connection tables, String id) throws SQLException {
        try (var select = tables.prepareStatement("select state, partner, value from dead_letter where id = ?")) {
            select.setString(1, id);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) return null;
                return new Stored(Letter.State.valueOf(rows.getString(1)), rows.getString(2), rows.getBytes(3));
            }
        }
    }

    /** At most {@code limit} letters that are still to be written, in the order of their ids. */
    static List<Letter> found(Connection tables, int limit) throws SQLException {
        List<Letter> found = new ArrayList<>();
        try (var select = tables.prepareStatement("""
                select reason, topic, partition, "offset", at, key, value from dead_letter
                where state = 'found' order by id limit ?
                """)) {
            select.setInt(1, limit);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    found.add(new Letter(
                            Letter.State.found,
                            rows.getString(1),
                            rows.getString(2),
                            rows.getInt(3),
                            rows.getLong(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant(),
                            rows.getBytes(6),
                            rows.getBytes(7),
                            null));
            }
        }
        return found;
    }
}

package io.tierline.partner.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The table of framework versions. */
public final class FrameworkTable {
    private FrameworkTable() {}

    /** The latest version of a program. */
    record Latest(int version, JsonNode document) {}

    static @Nullable Latest latest(Connection tables, String program) throws SQLException {
        try (var select = tables.prepareStatement(
                "select version, document from framework_version where program = ? order by version desc limit 1")) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                return rows.next() ? new Latest(rows.getInt(1), tree(rows.getString(2))) : null;
            }
        }
    }

    /** The document as a tree. */
    static JsonNode tree(String document) {
        try {
            return EventJson.mapper().readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored framework cannot be read", e);
        }
    }

    public static void apply(Connection tables, Event event, ProgramEvent.FrameworkPublished published)
            throws SQLException {
        try (var insert = tables.prepareStatement("""
                insert into framework_version (program, version, published_by, published_at, document)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)) {
            insert.setString(1, event.program());
            insert.setInt(2, published.version());
            insert.setString(3, published.publishedBy());
            insert.setObject(4, event.time().atOffset(ZoneOffset.UTC));
            insert.setString(
                    5, EventJson.mapper().valueToTree(published.framework()).toString());
            insert.executeUpdate();
        }
    }
}

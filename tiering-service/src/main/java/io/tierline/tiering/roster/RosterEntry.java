package io.tierline.tiering.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.facts.Value;
import io.tierline.prioritization.facts.Write;
import io.tierline.tiering.fold.JsonText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One partner's roster row while events are folded into it; a field changes only by a greater stamp. */
final class RosterEntry {
    private static final TypeReference<TreeMap<String, Stamp>> STAMPS = new TypeReference<>() {};

    private final TreeMap<String, Stamp> stamps = new TreeMap<>();
    private String name = "";
    private String segment = "";
    private @Nullable String region;
    private boolean registered;

    static RosterEntry of(ResultSet row) throws SQLException {
        var entry = new RosterEntry();
        entry.name = row.getString("name");
        entry.segment = row.getString("segment");
        entry.region = row.getString("region");
        entry.registered = row.getBoolean("registered");
        entry.stamps.putAll(JsonText.read(row.getString("stamps"), STAMPS));
        return entry;
    }

    void take(Write write) {
        switch (write.version().value()) {
            case Value.Membership(boolean now) -> {
                if (newer(write)) registered = now;
            }
            case Value.Label(String text) -> {
                if (newer(write)) label(write, text);
            }
            case Value.Attribute _, Value.Activity _, Value.Retraction _, Value.Deal _, Value.Overlap _ -> {}
        }
    }

    private void label(Write write, String text) {
        switch (write.key().kind()) {
            case NAME -> name = text;
            case SEGMENT -> segment = text;
            case REGION -> region = text;
            case STATUS, ATTRIBUTE, ACTIVITY, DEAL, OVERLAP ->
                throw new IllegalStateException(
                        "a label in the register " + write.key().wire());
        }
    }

    private boolean newer(Write write) {
        var stamp = write.version().stamp();
        var before = stamps.get(write.key().wire());
        if (before != null && before.compareTo(stamp) >= 0) return false;
        stamps.put(write.key().wire(), stamp);
        return true;
    }

    void bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, name);
        statement.setString(first + 1, segment);
        statement.setString(first + 2, region);
        statement.setBoolean(first + 3, registered);
        statement.setString(first + 4, JsonText.of(stamps));
    }
}

package io.tierline.capacity.plan;

import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Published framework versions, each read from its document once. */
@ApplicationScoped
public class Frameworks {
    /** A framework and which version of its program's it is. */
    record Published(int version, Framework framework) {}

    private record Key(String program, int version) {}

    private final Map<Key, Framework> read = new ConcurrentHashMap<>();

    /** The newest version of a program. */
    Optional<Published> newest(Connection tables, String program) throws SQLException {
        return first(tables, program, Integer.MAX_VALUE);
    }

    /** That version of a program, else the newest before it. */
    Optional<Published> version(Connection tables, String program, int version) throws SQLException {
        return first(tables, program, version);
    }

    private Optional<Published> first(Connection tables, String program, int most) throws SQLException {
        try (var select = tables.prepareStatement("""
                select version, document from framework where program = ? and version <= ?
                order by version desc limit 1""")) {
            select.setString(1, program);
            select.setInt(2, most);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) return Optional.empty();
                int version = rows.getInt(1);
                return Optional.of(new Published(version, framework(program, version, rows.getString(2))));
            }
        }
    }

    /**
     * The framework in a published document.
     *
     * @throws IllegalStateException when the document breaks rules that hold now
     */
    public Framework framework(String program, int version, String document) {
        return read.computeIfAbsent(new Key(program, version), _ -> parsed(version, document));
    }

    private static Framework parsed(int version, String document) {
        var reading = FrameworkReader.read(TableJson.document(document));
        var framework = reading.framework();
        if (framework == null)
            throw new IllegalStateException("framework %d cannot be read: %s"
                    .formatted(
                            version,
                            reading.errors().stream()
                                    .map(error -> error.pointer() + " " + error.detail())
                                    .collect(Collectors.joining("; "))));
        return framework;
    }
}

package io.tierline.tiering.framework;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Times;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Published frameworks, read from their documents; the latest read ones are kept ready. */
@Singleton
public class Frameworks {
    private static final Logger LOG = Logger.getLogger(Frameworks.class);
    private static final int KEPT = 256;
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final Map<String, Optional<Framework>> read = Collections.synchronizedMap(new LatestRead());

    private final Map<String, List<Published>> versions = new ConcurrentHashMap<>();

    private static final class LatestRead extends LinkedHashMap<String, Optional<Framework>> {
        private static final long serialVersionUID = 1L;

        LatestRead() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Framework>> eldest) {
            return size() > KEPT;
        }
    }

    /** The document of a version as it was published. */
    public static Map<String, Object> document(String text) {
        return JsonText.read(text, DOCUMENT);
    }

    /** The framework of a document; empty when it breaks rules, which publication does not let happen. */
    public Optional<Framework> of(String document) {
        return read.computeIfAbsent(document, Frameworks::reading);
    }

    private static Optional<Framework> reading(String document) {
        var reading = FrameworkReader.read(document(document));
        if (reading.framework() == null) LOG.errorf("a published framework breaks rules: %s", reading.errors());
        return Optional.ofNullable(reading.framework());
    }

    /** Every readable version of a program, the newest first. */
    public List<Published> versions(Connection tables, String program) throws SQLException {
        var newest = newest(tables, program);
        var known = versions.getOrDefault(program, List.of());
        if (newest.isPresent()
                && !known.isEmpty()
                && newest.get().equals(known.getFirst().edition())) return known;
        var found = all(tables, program);
        versions.put(program, found);
        return found;
    }

    /** The version in force; empty when none is published. */
    public Optional<Published> inForce(Connection tables, String program) throws SQLException {
        return versions(tables, program).stream().findFirst();
    }

    private static Optional<Published.Edition> newest(Connection tables, String program) throws SQLException {
        return Query.list(
                        tables,
                        "select version, published_at from framework where program = ? order by version desc limit 1",
                        row -> new Published.Edition(row.getInt("version"), Times.of(row, "published_at")),
                        program)
                .stream()
                .findFirst();
    }

    private List<Published> all(Connection tables, String program) throws SQLException {
        List<Published> found = new ArrayList<>();
        Query.list(
                        tables,
                        "select version, published_at, document from framework where program = ? order by version desc",
                        row -> Map.entry(
                                new Published.Edition(row.getInt("version"), Times.of(row, "published_at")),
                                row.getString("document")),
                        program)
                .forEach(entry -> of(entry.getValue())
                        .ifPresent(framework -> found.add(new Published(entry.getKey(), framework, entry.getValue()))));
        return List.copyOf(found);
    }
}

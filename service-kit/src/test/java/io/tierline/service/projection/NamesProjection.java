package io.tierline.service.projection;

import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.contracts.topic.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A projection for tests: the names that one program was given, in the order of the log. */
final class NamesProjection implements Projection {
    private final String program;
    /** How many of the next batches with names are to go well before any fails. */
    final AtomicInteger successes = new AtomicInteger();

    /** How many of the batches after those are to fail after their rows were written. */
    final AtomicInteger failures = new AtomicInteger();

    NamesProjection(String program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "names-" + program;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.FRAMEWORKS);
    }

    @Override
    public void apply(Connection tables, List<LogEntry> batch) throws SQLException {
        for (var entry : batch) {
            if (!entry.key().equals(program)) continue;
            try {
                if (entry.read().event().data() instanceof ProgramEvent.ProgramChanged changed) insert(tables, changed);
            } catch (UnreadableEvent e) {
                throw new AssertionError(e);
            }
        }
        if (batch.stream().anyMatch(entry -> entry.key().equals(program)) && !counted(successes) && counted(failures))
            throw new SQLException("failing on purpose", "XX000");
    }

    private static boolean counted(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private static void insert(Connection tables, ProgramEvent.ProgramChanged changed) throws SQLException {
        try (var insert = tables.prepareStatement("insert into name (name) values (?)")) {
            insert.setString(1, changed.name());
            insert.executeUpdate();
        }
    }

    @Override
    public void empty(Connection tables) throws SQLException {
        try (var statement = tables.createStatement()) {
            statement.execute("truncate name restart identity");
        }
    }
}

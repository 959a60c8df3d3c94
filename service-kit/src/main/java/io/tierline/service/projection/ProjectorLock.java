package io.tierline.service.projection;

import java.sql.Connection;
import java.sql.SQLException;

/** The database lock that lets one instance at a time work on a projection; lost with its connection. */
final class ProjectorLock {
    private final Connection connection;
    private final String name;
    private boolean held;

    ProjectorLock(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    boolean acquire() throws SQLException {
        held = ask("select pg_try_advisory_lock(hashtextextended(?, 0))");
        return held;
    }

    void release() throws SQLException {
        if (held) held = !ask("select pg_advisory_unlock(hashtextextended(?, 0))");
    }

    private boolean ask(String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, "projector/" + name);
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}

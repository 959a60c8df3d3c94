package io.tierline.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The superuser's way into a server.
 *
 * @param host host name or address
 * @param port TCP port
 * @param user name of the superuser
 * @param password password of the superuser
 */
public record PostgresAdmin(String host, int port, String user, String password) {

    /** Makes the role and the database it owns when they are missing, and sets the role's password. */
    public PostgresDatabase database(String name, String password) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name))
                statement.execute("CREATE ROLE " + quoted(name) + " LOGIN");
            statement.execute(passwordChange(connection, name, password));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + quoted(name) + " OWNER " + quoted(name));
                statement.execute("REVOKE ALL ON DATABASE " + quoted(name) + " FROM PUBLIC");
            }
        }
        return new PostgresDatabase(name, url(name), password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), user, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** The statement, composed by the server itself: it takes no parameters but must be quoted right. */
    private static String passwordChange(Connection connection, String role, String password) throws SQLException {
        try (var compose =
                connection.prepareStatement("SELECT format('ALTER ROLE %I PASSWORD %L', ?::text, ?::text)")) {
            compose.setString(1, role);
            compose.setString(2, password);
            try (var row = compose.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String quoted(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}"))
            throw new IllegalArgumentException("database: " + name + " (expected: lower-case letters, digits, _)");
        return '"' + name + '"';
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "PostgresAdmin[%s:%d]".formatted(host, port);
    }
}

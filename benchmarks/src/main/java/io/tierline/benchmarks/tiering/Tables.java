package io.tierline.benchmarks.tiering;

import io.tierline.benchmarks.stand.BenchFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of tiering, over a connection of one's own. */
final class Tables implements AutoCloseable {
    private static final int FETCH = 5_000;

    private final Connection connection;

    /** @param settings of the service that owns them */
    Tables(Map<String, String> settings) {
        try {
            connection = DriverManager.getConnection(
                    settings.get("quarkus.datasource.jdbc.url"),
                    settings.get("quarkus.datasource.username"),
                    settings.get("quarkus.datasource.password"));
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Makes a value of the row the result stands on. */
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... parameters) {
        try (var select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            for (int i = 0; i < parameters.length; i++) select.setObject(i + 1, parameters[i]);
            List<T> found = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) found.add(mapper.map(rows));
            }
            connection.commit();
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Carries out a statement that gives no rows, and commits. */
    void execute(String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            statement.execute();
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many partners are on a program's roster. */
    int registered(String program) {
        return list("select count(*) from partner where program = ? and registered", row -> row.getInt(1), program)
                .getFirst();
    }

    private static BenchFailure failed(SQLException e) {
        return new BenchFailure("the tables of tiering: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}

package io.tierline.tiering.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** One statement carried out for many rows in few round trips. */
public final class Batch {
    /** Sets the parameters of one row. */
    @FunctionalInterface
    public interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private Batch() {}

    public static <T> void write(Connection tables, String sql, Collection<T> rows, Binder<T> binder)
            throws SQLException {
        if (rows.isEmpty()) return;
        try (var statement = tables.prepareStatement(sql)) {
            for (var row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}

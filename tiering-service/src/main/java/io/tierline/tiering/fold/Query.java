package io.tierline.tiering.fold;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows in the projector's own transaction. */
public final class Query {
    private static final int FETCH = 5_000;

    /** Makes a value of the row the result stands on. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private Query() {}

    public static <T> List<T> list(Connection tables, String sql, Mapper<T> mapper, @Nullable Object... parameters)
            throws SQLException {
        try (var select = tables.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            for (int i = 0; i < parameters.length; i++) select.setObject(i + 1, parameters[i]);
            try (var rows = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) found.add(mapper.map(rows));
                return found;
            }
        }
    }
}

package io.tierline.tiering.report;

import io.tierline.service.csv.CsvAnswer;
import io.tierline.service.csv.CsvTable;
import io.tierline.tiering.fold.Times;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows, read from the tables while it is sent, so that 100,000 rows take no more memory than a few.
 *
 * @param name without its ending
 * @param sql one row of the file for each of the result
 * @param reader the values of a row, in the order of the columns
 */
record CsvFile(
        String name, List<String> columns, String sql, List<? extends @Nullable Object> parameters, Reader reader) {
    static final String MEDIA_TYPE = CsvAnswer.MEDIA_TYPE;
    private static final int FETCH = 1_000;

    /** Takes the values of the row that the result stands on. */
    @FunctionalInterface
    interface Reader {
        List<? extends @Nullable Object> values(ResultSet row) throws SQLException;
    }

    Response answer(DataSource database) {
        return CsvAnswer.of(name, out -> write(out, database));
    }

    private void write(OutputStream out, DataSource database) throws IOException {
        try (var tables = database.getConnection()) {
            tables.setAutoCommit(false);
            try (var select = select(tables);
                    var rows = select.executeQuery();
                    var table = new CsvTable(out, columns)) {
                while (rows.next()) table.row(reader.values(rows));
            }
            tables.commit();
        } catch (SQLException e) {
            throw new IOException("the rows of " + name + " cannot be read", e);
        }
    }

    private PreparedStatement select(Connection tables) throws SQLException {
        var select = tables.prepareStatement(sql);
        select.setFetchSize(FETCH);
        for (int i = 0; i < parameters.size(); i++) {
            var value = parameters.get(i);
            if (value instanceof String[] texts) select.setArray(i + 1, tables.createArrayOf("text", texts));
            else if (value instanceof Instant at) select.setObject(i + 1, Times.column(at));
            else select.setObject(i + 1, value);
        }
        return select;
    }

    /** An instant as text; null when absent. */
    static @Nullable String instant(ResultSet row, String column) throws SQLException {
        var at = Times.optional(row, column);
        return at == null ? null : at.toString();
    }
}

package io.tierline.capacity.tables;

import io.tierline.contracts.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows on their way into one table, written by one statement; which row of a key stays does not depend on batches. */
final class Rows {
    /** A column and its PostgreSQL type. */
    record Column(String name, String type) {}

    private static final List<Column> STAMP =
            List.of(new Column("nanos", "int8"), new Column("event_id", "text"), new Column("source", "text"));

    private final String insert;
    private final List<Column> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    private Rows(String insert, List<Column> columns) {
        this.insert = insert;
        this.columns = columns;
    }

    /** Of a key, the row of the event with the greatest time, then id, then source stays. */
    static Rows latestWins(String table, List<Column> keys, List<Column> values) {
        var columns = Stream.of(keys, values, STAMP).flatMap(List::stream).toList();
        var newest = STAMP.stream()
                .map(column -> column.name() + (column.type().equals("text") ? " collate \"C\" desc" : " desc"))
                .collect(Collectors.joining(", "));
        var update = Stream.concat(values.stream(), STAMP.stream())
                .map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        return new Rows(
                "%s order by %s, %s on conflict (%s) do update set %s where (%s) < (%s)"
                        .formatted(
                                insert(table, keys, columns),
                                names(keys, ""),
                                newest,
                                names(keys, ""),
                                update,
                                names(STAMP, table + "."),
                                names(STAMP, "excluded.")),
                columns);
    }

    /** Of a key, the first row stays. */
    static Rows firstWins(String table, List<Column> keys, List<Column> values) {
        var columns = Stream.of(keys, values).flatMap(List::stream).toList();
        return new Rows(
                "%s order by %s, nth on conflict (%s) do nothing"
                        .formatted(insert(table, keys, columns), names(keys, ""), names(keys, "")),
                columns);
    }

    private static String insert(String table, List<Column> keys, List<Column> columns) {
        var arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        return "insert into %s (%s) select distinct on (%s) %s from unnest(%s) with ordinality as r (%s, nth)"
                .formatted(table, names(columns, ""), names(keys, ""), names(columns, ""), arrays, names(columns, ""));
    }

    private static String names(List<Column> columns, String prefix) {
        return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
    }

    static List<Column> texts(String... names) {
        return Arrays.stream(names).map(name -> new Column(name, "text")).toList();
    }

    /** A row of a {@link #firstWins} table: the keys, then the values. */
    void add(@Nullable Object... cells) {
        if (cells.length != columns.size())
            throw new IllegalArgumentException("%d cells (expected: %s)".formatted(cells.length, names(columns, "")));
        rows.add(cells);
    }

    /** A row of a {@link #latestWins} table: the keys, then the values; the event gives the stamp. */
    void addFrom(Event event, @Nullable Object... cells) {
        var row = Arrays.copyOf(cells, cells.length + STAMP.size());
        row[cells.length] = Nanos.of(event.time());
        row[cells.length + 1] = event.id();
        row[cells.length + 2] = event.source();
        add(row);
    }

    void write(Connection tables) throws SQLException {
        if (rows.isEmpty()) return;
        try (var statement = tables.prepareStatement(insert)) {
            for (int i = 0; i < columns.size(); i++)
                statement.setArray(i + 1, tables.createArrayOf(columns.get(i).type(), column(i)));
            statement.executeUpdate();
        }
    }

    private @Nullable Object[] column(int index) {
        var cells = new @Nullable Object[rows.size()];
        for (int row = 0; row < cells.length; row++) cells[row] = rows.get(row)[index];
        return cells;
    }
}

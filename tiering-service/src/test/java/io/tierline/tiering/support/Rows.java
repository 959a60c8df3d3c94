package io.tierline.tiering.support;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everything that stands in a database's tables. */
public final class Rows {
    private static final List<String> TABLES = List.of(
            "program",
            "framework",
            "partner",
            "partner_size",
            "cycle",
            "cycle_notice",
            "cycle_partition",
            "decision",
            "decision_count",
            "pending_demotion",
            "tier_change",
            "time_spent",
            "exception",
            "appeal");

    private Rows() {}

    /** Each row as text, sorted, by table. */
    public static Map<String, List<String>> all(DataSource database) throws SQLException {
        var all = new TreeMap<String, List<String>>();
        try (var connection = database.getConnection()) {
            for (var table : TABLES) {
                List<String> rows = new ArrayList<>();
                try (var statement = connection.createStatement();
                        var found = statement.executeQuery(
                                "select row_to_json(t)::text from %s t order by 1".formatted(table))) {
                    while (found.next()) rows.add(found.getString(1));
                }
                all.put(table, rows);
            }
        }
        return all;
    }
}

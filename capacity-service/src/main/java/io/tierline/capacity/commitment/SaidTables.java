package io.tierline.capacity.commitment;

import io.tierline.prioritization.commitment.ItemChange.Said;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the log says about items. */
final class SaidTables {
    /** Those that are open, and those named. */
    private static final String SAID = """
            select partner, item, commitment, from_day, how is null, greatest(told_nanos, closed_nanos)
            from commitment_item
            where program = ? and partner = any (?) and (how is null or item = any (?))""";

    /**
     * @param items by partner
     * @param nanos when each item was last spoken of
     */
    record Found(Map<String, List<Said>> items, Map<String, Long> nanos) {}

    private SaidTables() {}

    static Found of(Connection tables, String program, Collection<String> partners, Collection<String> named)
            throws SQLException {
        Map<String, List<Said>> items = new HashMap<>();
        Map<String, Long> nanos = new HashMap<>();
        try (var select = tables.prepareStatement(SAID)) {
            select.setString(1, program);
            select.setArray(2, tables.createArrayOf("text", partners.toArray()));
            select.setArray(3, tables.createArrayOf("text", named.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    items.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new Said(
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getObject(4, LocalDate.class),
                                    rows.getBoolean(5)));
                    nanos.put(rows.getString(2), rows.getLong(6));
                }
            }
        }
        return new Found(items, nanos);
    }
}

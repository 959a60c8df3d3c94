package io.tierline.capacity.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads one kind of master data of many partners. */
public final class PartnerCells {
    public static final String NAME = "name";
    public static final String SEGMENT = "segment";

    private static final String VALUES = """
            select partner, value from partner_cell where program = ? and cell = ? and partner = any (?)""";

    private PartnerCells() {}

    /** By partner id; partners without such a cell are left out. */
    public static Map<String, String> of(
            Connection tables, String program, String cell, Collection<String> partners) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (var select = tables.prepareStatement(VALUES)) {
            select.setString(1, program);
            select.setString(2, cell);
            select.setArray(3, tables.createArrayOf("text", partners.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) values.put(rows.getString(1), rows.getString(2));
            }
        }
        return values;
    }
}

package io.tierline.capacity.plan;

import io.tierline.capacity.plan.InForce.PartnerPlan;
import io.tierline.capacity.tables.TableJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads the plan in force. */
final class InForceTables {
    private InForceTables() {}

    static InForce read(Connection tables, String program) throws SQLException {
        try (var select = tables.prepareStatement("""
                select inputs, offered, (select count(*) from plan where program = ?) from plan
                where program = ? and in_force order by position desc limit 1""")) {
            select.setString(1, program);
            select.setString(2, program);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) return new InForce(0, Map.of(), Map.of(), Map.of());
                return new InForce(
                        rows.getInt(3),
                        TableJson.texts(rows.getString(1)),
                        TableJson.hours(rows.getString(2)),
                        partners(tables, program));
            }
        }
    }

    /** Digests of what it was made from; none before the first. */
    static Map<String, String> inputs(Connection tables, String program) throws SQLException {
        try (var select = tables.prepareStatement(
                "select inputs from plan where program = ? and in_force order by position desc limit 1")) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                return rows.next() ? TableJson.texts(rows.getString(1)) : Map.of();
            }
        }
    }

    private static Map<String, PartnerPlan> partners(Connection tables, String program) throws SQLException {
        var hours = hours(tables, program);
        Map<String, PartnerPlan> partners = new TreeMap<>();
        try (var select = tables.prepareStatement(
                "select partner, tier, hours_short, live_deal from partner_plan where program = ?")) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var liveDeal = rows.getString(4);
                    partners.put(
                            rows.getString(1),
                            new PartnerPlan(
                                    rows.getString(2),
                                    hours.getOrDefault(rows.getString(1), Map.of()),
                                    rows.getDouble(3),
                                    liveDeal == null ? null : TableJson.liveDeal(liveDeal)));
                }
            }
        }
        return partners;
    }

    private static Map<String, Map<String, Double>> hours(Connection tables, String program) throws SQLException {
        Map<String, Map<String, Double>> hours = new HashMap<>();
        try (var select =
                tables.prepareStatement("select partner, member, hours from partner_hours where program = ?")) {
            select.setString(1, program);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    hours.computeIfAbsent(rows.getString(1), _ -> new TreeMap<>())
                            .put(rows.getString(2), rows.getDouble(3));
            }
        }
        return hours;
    }
}

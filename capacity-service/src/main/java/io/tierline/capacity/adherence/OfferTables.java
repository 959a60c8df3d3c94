package io.tierline.capacity.adherence;

import io.tierline.capacity.commitment.ServiceLevels;
import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.adherence.Days;
import io.tierline.prioritization.adherence.Offered;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what members offered, and hours that belong to nobody known. */
final class OfferTables {
    private static final String OFFERED = """
            select as_of, offered from plan
            where program = ? and in_force and as_of < ?::timestamptz order by position""";
    private static final String UNKNOWN_PARTNERS = """
            select partner, sum(hours) from (
                select partner, hours from time_logged where program = ? and on_day between ? and ?
                union all
                select partner, hours from activity
                where program = ? and kind is not null and hours > 0 and nanos >= ? and nanos < ?) spent
            where not exists (select 1 from partner_cell c where c.program = ? and c.partner = spent.partner)
            group by partner order by sum(hours) desc, partner limit ?""";
    private static final String PARTNERS = """
            select partner from partner_cell where program = ? and partner > ?
            group by partner order by partner limit ?""";

    private OfferTables() {}

    /** Hours per week by member, without the reserve, as the plans in force held them; ascending by day. */
    static List<Offered> offered(Connection tables, ServiceLevels levels, Days days) throws SQLException {
        List<Offered> offered = new ArrayList<>();
        try (var select = tables.prepareStatement(OFFERED)) {
            select.setString(1, levels.program());
            select.setString(2, levels.start(days.to().plusDays(1)).toString());
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    offered.add(new Offered(
                            levels.day(rows.getTimestamp(1).toInstant()), TableJson.hours(rows.getString(2))));
            }
        }
        return offered;
    }

    /** Hours by partner, of those that nobody registered, the most first. */
    static Map<String, Double> ofUnknownPartners(Connection tables, ServiceLevels levels, Days days, int most)
            throws SQLException {
        Map<String, Double> hours = new TreeMap<>();
        try (var select = tables.prepareStatement(UNKNOWN_PARTNERS)) {
            select.setString(1, levels.program());
            select.setObject(2, days.from());
            select.setObject(3, days.to());
            select.setString(4, levels.program());
            select.setLong(5, levels.nanos(days.from()));
            select.setLong(6, levels.nanos(days.to().plusDays(1)));
            select.setString(7, levels.program());
            select.setInt(8, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) hours.put(rows.getString(1), rows.getDouble(2));
            }
        }
        return hours;
    }

    /** Partners that were ever registered, by id, after the given one. */
    static List<String> partners(Connection tables, String program, String after, int most) throws SQLException {
        List<String> partners = new ArrayList<>();
        try (var select = tables.prepareStatement(PARTNERS)) {
            select.setString(1, program);
            select.setString(2, after);
            select.setInt(3, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) partners.add(rows.getString(1));
            }
        }
        return partners;
    }
}

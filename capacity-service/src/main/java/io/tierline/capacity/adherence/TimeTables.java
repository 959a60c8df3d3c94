package io.tierline.capacity.adherence;

import io.tierline.capacity.commitment.ServiceLevels;
import io.tierline.capacity.tables.Nanos;
import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.adherence.Days;
import io.tierline.prioritization.adherence.Planned;
import io.tierline.prioritization.adherence.Spent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads hours planned and spent, of many partners with one statement each. */
final class TimeTables {
    /** In the days, and the last before them. */
    private static final String PLANNED = """
            select c.partner, p.as_of, c.after, c.live_deal
            from allocation_change c join plan p on p.program = c.program and p.plan = c.plan
            where c.program = ? and c.partner = any (?) and p.in_force and p.as_of < ?::timestamptz
              and p.position >= coalesce((
                  select max(q.position) from allocation_change d
                  join plan q on q.program = d.program and q.plan = d.plan
                  where d.program = c.program and d.partner = c.partner and q.in_force
                    and q.as_of < ?::timestamptz), -1)
            order by c.partner, p.position""";
    private static final String LOGGED = """
            select partner, member, on_day, hours from time_logged
            where program = ? and partner = any (?) and on_day between ? and ?
            order by partner, source, event_id""";
    private static final String DONE = """
            select partner, member, nanos, hours from activity
            where program = ? and partner = any (?) and kind is not null and hours > 0 and nanos >= ? and nanos < ?
            order by partner, activity""";

    private final Connection tables;
    private final ServiceLevels levels;
    private final Days days;

    TimeTables(Connection tables, ServiceLevels levels, Days days) {
        this.tables = tables;
        this.levels = levels;
        this.days = days;
    }

    /** What plans gave each partner, ascending by day. */
    Map<String, List<Planned>> planned(Collection<String> partners) throws SQLException {
        Map<String, List<Planned>> planned = new HashMap<>();
        try (var select = statement(PLANNED, partners)) {
            select.setString(3, levels.start(days.to().plusDays(1)).toString());
            select.setString(4, levels.start(days.from()).toString());
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    planned.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(planned(
                                    levels.day(rows.getTimestamp(2).toInstant()),
                                    TableJson.hours(rows.getString(3)),
                                    rows.getString(4)));
            }
        }
        return planned;
    }

    private static Planned planned(
            LocalDate day, Map<String, Double> hours, @Nullable String liveDeal) {
        var deal = liveDeal == null ? null : TableJson.liveDeal(liveDeal);
        if (deal == null || deal.member() == null) return new Planned(day, hours, Map.of());
        var without = new TreeMap<>(hours);
        without.merge(deal.member(), -deal.hours(), Double::sum);
        return new Planned(day, without, Map.of(deal.member(), deal.hours()));
    }

    /** Time logged on the days, and activities with hours. */
    Map<String, List<Spent>> spent(Collection<String> partners) throws SQLException {
        Map<String, List<Spent>> spent = new HashMap<>();
        try (var select = statement(LOGGED, partners)) {
            select.setObject(3, days.from());
            select.setObject(4, days.to());
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    spent.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new Spent(rows.getObject(3, LocalDate.class), rows.getString(2), rows.getDouble(4)));
            }
        }
        try (var select = statement(DONE, partners)) {
            select.setLong(3, levels.nanos(days.from()));
            select.setLong(4, levels.nanos(days.to().plusDays(1)));
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    spent.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new Spent(
                                    levels.day(Nanos.instant(rows.getLong(3))),
                                    rows.getString(2),
                                    rows.getDouble(4)));
            }
        }
        return spent;
    }

    private PreparedStatement statement(String sql, Collection<String> partners) throws SQLException {
        var select = tables.prepareStatement(sql);
        select.setString(1, levels.program());
        select.setArray(2, tables.createArrayOf("text", partners.toArray()));
        return select;
    }
}

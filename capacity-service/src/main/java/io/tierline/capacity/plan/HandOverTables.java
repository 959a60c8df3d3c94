package io.tierline.capacity.plan;

import io.tierline.capacity.tables.Nanos;
import io.tierline.contracts.event.AllocationEvent.LastActivity;
import io.tierline.contracts.event.AllocationEvent.OpenDeal;
import io.tierline.prioritization.framework.Framework;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what is going on with some partners, each kind with one statement. */
record HandOverTables(Connection tables, String program, Set<String> partners) {
    static final int MOST_DEALS = 20;
    static final int MOST_ACTIVITIES = 5;

    private static final String DEALS = """
            select p.partner, d.deal, d.account, d.stage, d.part, d.currency
            from unnest(?::text[]) as p (partner)
            cross join lateral (
                select o.deal, o.account, o.stage, o.amount * o.share as part, o.currency,
                       row_number() over (order by o.amount * o.share * coalesce(r.rate, 0) desc, o.deal) as nth
                from deal o left join unnest(?::text[], ?::numeric[]) as r (currency, rate) on r.currency = o.currency
                where o.program = ? and o.partner = p.partner and o.status = 'open'
                order by nth limit ?) d
            order by p.partner, d.nth""";
    private static final String ACTIVITIES = """
            select p.partner, a.activity, a.kind, a.nanos, a.account, a.member
            from unnest(?::text[]) as p (partner)
            cross join lateral (
                select activity, kind, nanos, account, member from activity
                where program = ? and partner = p.partner and kind is not null and nanos <= ?
                order by nanos desc, activity limit ?) a
            order by p.partner, a.nanos desc, a.activity""";

    /** Open ones by partner, the biggest first by the framework's rates, at most {@value MOST_DEALS} each. */
    Map<String, List<OpenDeal>> deals(Framework framework) throws SQLException {
        Map<String, List<OpenDeal>> deals = new HashMap<>();
        var rates = new HashMap<String, Object>(framework.rates());
        rates.put(framework.currency(), 1);
        var currencies = List.copyOf(rates.keySet());
        try (var select = tables.prepareStatement(DEALS)) {
            select.setArray(1, texts(partners));
            select.setArray(2, texts(currencies));
            select.setArray(
                    3,
                    tables.createArrayOf(
                            "numeric", currencies.stream().map(rates::get).toArray()));
            select.setString(4, program);
            select.setInt(5, MOST_DEALS);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    deals.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new OpenDeal(
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getDouble(5),
                                    rows.getString(6)));
            }
        }
        return deals;
    }

    /** By partner, newest first, at most {@value MOST_ACTIVITIES} each. */
    Map<String, List<LastActivity>> activities(Instant now) throws SQLException {
        Map<String, List<LastActivity>> activities = new HashMap<>();
        try (var select = tables.prepareStatement(ACTIVITIES)) {
            select.setArray(1, texts(partners));
            select.setString(2, program);
            select.setLong(3, Nanos.of(now));
            select.setInt(4, MOST_ACTIVITIES);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    activities
                            .computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new LastActivity(
                                    rows.getString(2),
                                    rows.getString(3),
                                    Nanos.instant(rows.getLong(4)),
                                    rows.getString(5),
                                    rows.getString(6)));
            }
        }
        return activities;
    }

    private Array texts(Collection<String> values) throws SQLException {
        return tables.createArrayOf("text", values.toArray());
    }
}

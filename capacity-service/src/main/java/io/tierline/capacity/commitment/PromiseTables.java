package io.tierline.capacity.commitment;

import io.tierline.capacity.tables.Nanos;
import io.tierline.prioritization.commitment.Deed;
import io.tierline.prioritization.commitment.Deeds;
import io.tierline.prioritization.commitment.Promise;
import io.tierline.prioritization.commitment.Promises;
import io.tierline.prioritization.commitment.TierFrom;
import io.tierline.prioritization.commitment.TierSince;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what partners were promised and what was done for them, many partners with one statement each. */
public final class PromiseTables {
    private static final String PARTNERS = """
            select partner from tier_change where program = ? and partner > ?
            group by partner order by partner limit ?""";
    private static final String TIERS = """
            select partner, tier, nanos from tier_change where program = ? and partner = any (?)
            order by partner, nanos, event_id, source""";
    private static final String DONE = """
            select partner, kind, activity, nanos from activity
            where program = ? and partner = any (?) and kind = any (?)""";
    private static final String DONE_SINCE = DONE + " and nanos >= ";
    private static final String DONE_LAST = """
            select partner, kind, '', max(nanos) from activity
            where program = ? and partner = any (?) and kind = any (?) group by partner, kind""";
    private static final String OWNERS = """
            select distinct on (partner) partner, member from partner_hours
            where program = ? and partner = any (?) order by partner, hours desc, member""";

    private PromiseTables() {}

    /** Partners that ever were in a tier, by id, after the given one. */
    public static List<String> partners(Connection tables, String program, String after, int most)
            throws SQLException {
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

    /** By partner, in the order of ids; those that never were in a tier are left out. */
    public static Map<String, List<TierFrom>> tiers(
            Connection tables, ServiceLevels levels, Collection<String> partners) throws SQLException {
        Map<String, List<TierSince>> changes = new LinkedHashMap<>();
        try (var select = tables.prepareStatement(TIERS)) {
            select.setString(1, levels.program());
            select.setArray(2, tables.createArrayOf("text", partners.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    changes.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new TierSince(rows.getString(2), Nanos.instant(rows.getLong(3))));
            }
        }
        Map<String, List<TierFrom>> tiers = new LinkedHashMap<>();
        changes.forEach((partner, since) -> tiers.put(partner, TierFrom.of(since, levels.zone())));
        return tiers;
    }

    /** As {@link #tiers}, and what each of them promised. */
    public static Map<String, List<Promise>> promises(Connection tables, ServiceLevels levels, Collection<String> partners)
            throws SQLException {
        Map<String, List<Promise>> promises = new LinkedHashMap<>();
        tiers(tables, levels, partners)
                .forEach((partner, tiers) -> promises.put(partner, Promises.of(tiers, levels.inForce())));
        return promises;
    }

    /** All that was ever done of the kinds that are promised, by partner. */
    public static Map<String, Deeds> done(Connection tables, ServiceLevels levels, Collection<String> partners)
            throws SQLException {
        return deeds(tables, DONE, levels, partners);
    }

    /** What was done in periods that had not ended before the day, and perhaps more. */
    public static Map<String, Deeds> doneSince(
            Connection tables, ServiceLevels levels, Collection<String> partners, LocalDate day) throws SQLException {
        return deeds(tables, DONE_SINCE + levels.nanos(levels.reach(day)), levels, partners);
    }

    /** The last of each kind only, and without its id. */
    public static Map<String, Deeds> lastDone(Connection tables, ServiceLevels levels, Collection<String> partners)
            throws SQLException {
        return deeds(tables, DONE_LAST, levels, partners);
    }

    private static Map<String, Deeds> deeds(
            Connection tables, String sql, ServiceLevels levels, Collection<String> partners) throws SQLException {
        Map<String, List<Deed>> deeds = new HashMap<>();
        try (var select = tables.prepareStatement(sql)) {
            select.setString(1, levels.program());
            select.setArray(2, tables.createArrayOf("text", partners.toArray()));
            select.setArray(3, tables.createArrayOf("text", levels.kinds().toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var time = Nanos.instant(rows.getLong(4));
                    deeds.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(new Deed(rows.getString(3), rows.getString(2), time, levels.day(time)));
                }
            }
        }
        Map<String, Deeds> byPartner = new HashMap<>();
        deeds.forEach((partner, list) -> byPartner.put(partner, Deeds.of(list)));
        return byPartner;
    }

    /** Who holds most of a partner's hours in the plan in force. */
    public static Map<String, String> owners(Connection tables, String program, Collection<String> partners)
            throws SQLException {
        Map<String, String> owners = new TreeMap<>();
        try (var select = tables.prepareStatement(OWNERS)) {
            select.setString(1, program);
            select.setArray(2, tables.createArrayOf("text", partners.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) owners.put(rows.getString(1), rows.getString(2));
            }
        }
        return owners;
    }
}

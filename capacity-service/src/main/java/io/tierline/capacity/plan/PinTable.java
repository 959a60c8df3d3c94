package io.tierline.capacity.plan;

import io.tierline.capacity.team.Revision;
import io.tierline.prioritization.capacity.Served;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads which pairings plans are to keep. */
public final class PinTable {
    /**
     * A pairing that plans keep.
     *
     * @param member who is to hold all of the partner's hours
     * @param until the last day it holds, in the program's time zone
     */
    public record Pin(
            String partner,
            String member,
            LocalDate until,
            @Nullable String reason,
            String setBy,
            Revision revision) {}

    private PinTable() {}

    /** Those that hold on a day, by partner id. */
    public static Map<String, Pin> on(Connection tables, String program, LocalDate day) throws SQLException {
        Map<String, Pin> pins = new TreeMap<>();
        try (var select = tables.prepareStatement("""
                select partner, member, until_day, reason, set_by, nanos, event_id, source from pin
                where program = ? and not removed and until_day >= ?""")) {
            select.setString(1, program);
            select.setObject(2, day);
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    pins.put(
                            rows.getString(1),
                            new Pin(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getObject(3, LocalDate.class),
                                    rows.getString(4),
                                    rows.getString(5),
                                    new Revision(rows.getLong(6), rows.getString(7), rows.getString(8))));
            }
        }
        return pins;
    }

    /** What was last said of a partner's pin, be it that there is none any more. */
    public static Optional<Revision> last(Connection tables, String program, String partner) throws SQLException {
        try (var select =
                tables.prepareStatement("select nanos, event_id, source from pin where program = ? and partner = ?")) {
            select.setString(1, program);
            select.setString(2, partner);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Revision(rows.getLong(1), rows.getString(2), rows.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** The same partners with the pins that hold on a day. */
    static List<Served> addTo(Connection tables, String program, LocalDate day, List<Served> partners)
            throws SQLException {
        var pins = on(tables, program, day);
        if (pins.isEmpty()) return partners;
        return partners.stream()
                .map(partner -> {
                    var pin = pins.get(partner.partner());
                    return pin == null ? partner : pinned(partner, pin.member());
                })
                .toList();
    }

    private static Served pinned(Served partner, String member) {
        return new Served(
                partner.partner(),
                partner.segment(),
                partner.region(),
                partner.tier(),
                partner.rank(),
                partner.openDeals(),
                member);
    }
}

package io.tierline.capacity.adherence;

import io.tierline.capacity.commitment.ServiceLevels;
import io.tierline.capacity.tables.Nanos;
import io.tierline.prioritization.adherence.Days;
import io.tierline.service.problem.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The days that a query asks for: named, or those from the close of a cycle to the one after it. */
record Range(
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String cycle) {
    static final int MOST_DAYS = 400;
    private static final int WEEKS_UNLESS_TOLD = 13;
    private static final String CYCLE = """
            select c.closed_nanos, (
                select min(n.closed_nanos) from cycle n where n.program = c.program and n.position > c.position)
            from cycle c where c.program = ? and c.cycle = ?""";

    static Range of(@Nullable String from, @Nullable String to, @Nullable String cycle) {
        if (cycle != null && (from != null || to != null))
            throw Refused.unreadable("cycle: expected without from and to");
        return new Range(date("from", from), date("to", to), cycle);
    }

    private static @Nullable LocalDate date(String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.unreadable(parameter + ": expected a date such as 2026-11-23, found " + text);
        }
    }

    /**
     * No day after today.
     *
     * @throws Refused unreadable, naming the parameter; not found, when there is no such cycle
     */
    Days days(Connection tables, ServiceLevels levels, LocalDate today) throws SQLException {
        if (cycle != null) return ofCycle(tables, levels, cycle, today);
        var last = to == null || to.isAfter(today) ? today : to;
        var first = from == null ? last.minusWeeks(WEEKS_UNLESS_TOLD).plusDays(1) : from;
        if (first.isAfter(last))
            throw Refused.unreadable("from: expected a date not after %s, found %s".formatted(last, first));
        var days = new Days(first, last);
        if (days.count() > MOST_DAYS)
            throw Refused.unreadable("from: expected at most %d days, found %d".formatted(MOST_DAYS, days.count()));
        return days;
    }

    private static Days ofCycle(Connection tables, ServiceLevels levels, String cycle, LocalDate today)
            throws SQLException {
        try (var select = tables.prepareStatement(CYCLE)) {
            select.setString(1, levels.program());
            select.setString(2, cycle);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) throw Refused.notFound("There is no closed cycle " + cycle + ".");
                var first = levels.day(Nanos.instant(rows.getLong(1)));
                long next = rows.getLong(2);
                var last = rows.wasNull() ? today : levels.day(Nanos.instant(next)).minusDays(1);
                var most = first.plusDays(MOST_DAYS - 1L);
                if (last.isAfter(most)) last = most;
                return new Days(first, last.isBefore(first) ? first : last);
            }
        }
    }
}

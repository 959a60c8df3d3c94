package io.tierline.tiering.replay;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.prioritization.framework.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days between which a calendar asks for cycles: the first is a due day, and others count from it.
 *
 * @param to not before {@code from}
 */
record Span(LocalDate from, LocalDate to) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    /**
     * Null when these are no days in order; why is added to {@code errors}.
     *
     * @param at where {@code from} and {@code to} stand in the request
     */
    static @Nullable Span read(@Nullable String from, @Nullable String to, String at, List<Violation> errors) {
        var first = day(from, at + "/from", errors);
        var last = day(to, at + "/to", errors);
        if (first == null || last == null) return null;
        if (!last.isBefore(first)) return new Span(first, last);
        errors.add(new Violation(at + "/to", "is before 'from'"));
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String text, String at, List<Violation> errors) {
        try {
            var day = LocalDate.parse(text == null ? "" : text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return day;
            errors.add(new Violation(at, "expected a day of the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR)));
            return null;
        } catch (DateTimeParseException e) {
            errors.add(new Violation(at, "expected a day such as 2025-01-01"));
            return null;
        }
    }

    /**
     * The instants of the cycles; more than {@code most} are not all counted out.
     *
     * @param calendar whose cadence and time zone are kept
     */
    SortedSet<Instant> instants(Rescore calendar, int most) {
        var counted = new Rescore(calendar.every(), from, calendar.timeZone(), calendar.mode());
        var end = to.atStartOfDay(calendar.timeZone()).toInstant();
        var instants = new TreeSet<Instant>();
        for (int n = 0; n <= most; n++) {
            var due = counted.dueAt(n);
            if (due.isAfter(end)) break;
            instants.add(due);
        }
        return instants;
    }

    boolean endsAfter(Instant now, Rescore calendar) {
        return to.atStartOfDay(calendar.timeZone()).toInstant().isAfter(now);
    }
}

package io.tierline.tiering.calendar;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.tiering.framework.Published;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The due dates of a program over all versions of its framework: those of a version count while it is in force. */
final class DueDates {
    /** How far ahead dates are told. */
    static final Period HORIZON = Period.ofYears(1);

    /** A due date, and the calendar that says so. */
    record Due(Instant at, Rescore calendar) {}

    private DueDates() {}

    /**
     * The dates later than {@code after} and not later than {@code now}, ascending. A date counts for the version that
     * was in force then, if it had been published before.
     *
     * @param versions the newest first
     */
    static List<Due> passed(List<Published> versions, Instant after, Instant now) {
        var passed = new ArrayList<Due>();
        var end = now;
        for (var version : versions) {
            var start = version.publishedAt().isAfter(after) ? version.publishedAt() : after;
            passed.addAll(within(version.framework().rescore(), start, end));
            if (version.publishedAt().isBefore(end)) end = version.publishedAt();
        }
        passed.sort(Comparator.comparing(Due::at));
        return List.copyOf(passed);
    }

    /** The dates of the year that follows {@code now}, ascending. */
    static List<Due> upcoming(Rescore calendar, Instant now) {
        var end = now.atZone(calendar.timeZone()).plus(HORIZON).toInstant();
        return within(calendar, now, end);
    }

    private static List<Due> within(Rescore calendar, Instant after, Instant end) {
        var dates = new ArrayList<Due>();
        for (var at = calendar.nextAfter(after); !at.isAfter(end); at = calendar.nextAfter(at))
            dates.add(new Due(at, calendar));
        return dates;
    }
}

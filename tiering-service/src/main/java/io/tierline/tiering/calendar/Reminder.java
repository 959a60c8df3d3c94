package io.tierline.tiering.calendar;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.tiering.framework.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Word of a due date some days before it.
 *
 * @param at the start of the day so many days before, in the calendar's time zone
 */
record Reminder(Instant dueAt, int daysBefore, Instant at) {
    /** Days before a due date, the longest first. */
    private static final List<Integer> DAYS_BEFORE = List.of(14, 3);

    /** The reminders of a date; a reminder never comes before the date that precedes it. */
    static List<Reminder> of(Rescore calendar, Instant dueAt) {
        var precedes = calendar.latestAtOrBefore(dueAt.minusMillis(1));
        var reminders = new ArrayList<Reminder>();
        for (int days : DAYS_BEFORE) {
            var zone = calendar.timeZone();
            var at = dueAt.atZone(zone)
                    .toLocalDate()
                    .minusDays(days)
                    .atStartOfDay(zone)
                    .toInstant();
            if (precedes.isEmpty() || at.isAfter(precedes.get())) reminders.add(new Reminder(dueAt, days, at));
        }
        return List.copyOf(reminders);
    }

    /**
     * The reminder of the next date whose time has come, the latest of them: one that was due while nobody could say
     * it gives way to the one after it. None whose time came before the version did.
     */
    static Optional<Reminder> timely(Published version, Instant now) {
        var calendar = version.framework().rescore();
        return of(calendar, calendar.nextAfter(now)).stream()
                .filter(reminder -> !reminder.skippedBy(version) && !reminder.at.isAfter(now))
                .reduce((_, later) -> later);
    }

    /** Whether its time came before the version did. */
    boolean skippedBy(Published version) {
        return at.isBefore(version.publishedAt());
    }

    /** Stable name of what is said. */
    String kind() {
        return "reminded-" + daysBefore;
    }
}

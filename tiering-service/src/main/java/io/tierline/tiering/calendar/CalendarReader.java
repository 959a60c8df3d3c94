package io.tierline.tiering.calendar;

import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.ProgramRow;
import io.tierline.tiering.framework.Published;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The reading of the calendar from the tables. */
@Singleton
class CalendarReader {
    private final Frameworks frameworks;
    private final DataSource database;

    CalendarReader(Frameworks frameworks, DataSource database) {
        this.frameworks = frameworks;
        this.database = database;
    }

    CalendarView read(String program, Instant now) throws SQLException {
        ProgramRow.mustExist(program);
        var closed = CycleRow.official(program)
                .map(row -> new CalendarView.Closed(row.cycle, row.asOf))
                .orElse(null);
        try (var tables = database.getConnection()) {
            var versions = frameworks.versions(tables, program);
            return versions.isEmpty() ? empty(program, now) : full(tables, program, versions, closed, now);
        }
    }

    private static CalendarView empty(String program, Instant now) {
        var detail = "No framework is published yet: PUT /api/programs/%s/framework.".formatted(program);
        return new CalendarView(Label.OFFICIAL, now, null, null, null, null, null, null, List.of(), null, null, detail);
    }

    private static CalendarView full(
            Connection tables,
            String program,
            List<Published> versions,
            CalendarView.@Nullable Closed closed,
            Instant now)
            throws SQLException {
        var inForce = versions.getFirst();
        var calendar = inForce.framework().rescore();
        var said = CalendarTables.said(tables, program, now);
        var dates = DueDates.upcoming(calendar, now).stream()
                .map(due -> date(due, inForce, said))
                .toList();
        var overdue = Overdue.of(versions, CalendarTables.past(tables, program), now)
                .map(found -> late(found, program, now))
                .orElse(null);
        return new CalendarView(
                Label.OFFICIAL,
                now,
                inForce.version(),
                TellOfDueDates.wireName(calendar.mode()),
                calendar.timeZone().getId(),
                calendar.every().toString(),
                calendar.startingOn(),
                calendar.nextAfter(now),
                dates,
                closed,
                overdue,
                null);
    }

    private static CalendarView.DueDate date(DueDates.Due due, Published version, Set<CalendarTables.Notice> said) {
        var reminders = Reminder.of(due.calendar(), due.at()).stream()
                .map(reminder ->
                        new CalendarView.Said(reminder.at(), reminder.daysBefore(), state(reminder, version, said)))
                .toList();
        var on = due.at().atZone(due.calendar().timeZone()).toLocalDate();
        return new CalendarView.DueDate(due.at(), on, reminders);
    }

    private static String state(Reminder reminder, Published version, Set<CalendarTables.Notice> said) {
        if (said.contains(new CalendarTables.Notice(reminder.dueAt(), reminder.kind()))) return "said";
        return reminder.skippedBy(version) ? "skipped" : "planned";
    }

    private static CalendarView.Late late(Overdue overdue, String program, Instant now) {
        var zone = overdue.last().calendar().timeZone();
        var day = overdue.since().atZone(zone).toLocalDate();
        var detail = switch (overdue.mode()) {
            case PROMPTED ->
                "The cycle due on %s has not been closed: POST /api/programs/%s/cycles closes one."
                        .formatted(day, program);
            case AUTOMATIC -> "The cycle due on %s could not be closed yet; it is tried again.".formatted(day);
        };
        return new CalendarView.Late(
                overdue.since(), overdue.days(now), overdue.missed(), TellOfDueDates.wireName(overdue.mode()), detail);
    }
}

package io.tierline.tiering.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar as it is shown.
 *
 * @param asOf when it was asked for
 * @param dates of the next 12 months, ascending
 * @param overdue absent while no date was missed
 * @param detail what stands in for dates, when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarView(
        String label,
        Instant asOf,
        @Nullable Integer frameworkVersion,
        @Nullable String mode,
        @Nullable String timeZone,
        @Nullable String every,
        @Nullable LocalDate startingOn,
        @Nullable Instant next,
        List<DueDate> dates,
        @Nullable Closed lastClosed,
        @Nullable Late overdue,
        @Nullable String detail) {

    /** A due date; {@code on}: its day in the program's time zone. */
    record DueDate(Instant dueAt, LocalDate on, List<Said> reminders) {}

    /** A reminder of a date. {@code state}: said, planned, or skipped, when its time came before the version did. */
    record Said(Instant at, int daysBefore, String state) {}

    /** The last cycle that was closed. */
    record Closed(String cycle, Instant asOf) {}

    /** Dates that passed without a closed cycle: since when, for how many whole days, and how many dates. */
    record Late(Instant since, long days, int missed, String mode, String detail) {}
}

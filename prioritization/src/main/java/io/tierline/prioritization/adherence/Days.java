package io.tierline.prioritization.adherence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days looked at, both ends included. Weeks start on Monday; the first and the last one may be cut short.
 *
 * @param to not before {@code from}
 */
public record Days(LocalDate from, LocalDate to) {
    private static final int WEEK = 7;

    public Days {
        if (to.isBefore(from)) throw new IllegalArgumentException(from + " to " + to + " (expected: none before the other)");
    }

    public int count() {
        return index(to) + 1;
    }

    /** From 0; below it or beyond the count outside. */
    int index(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(from, day);
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** @param day index of a day */
    int week(int day) {
        return (day + from.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()) / WEEK;
    }

    /** The Mondays of its weeks, ascending; the first may lie before {@code from}. */
    List<LocalDate> weeks() {
        return IntStream.rangeClosed(0, week(count() - 1))
                .mapToObj(firstMonday()::plusWeeks)
                .toList();
    }

    private LocalDate firstMonday() {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

package io.tierline.prioritization.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How something recurs; never twice in a period of its cadence. */
public sealed interface Rule {
    /** Weeks of a month that every month has whole, from 1. */
    int WEEKS_OF_EVERY_MONTH = 4;

    int WEEK = 7;

    /** Days that every month has. */
    int SHORTEST_MONTH = 28;

    /** Every so many days. */
    record Daily(int interval) implements Rule {}

    /** On a weekday, every so many weeks. */
    record Weekly(int interval, DayOfWeek day) implements Rule {}

    /** On the so-many-eth such weekday of a month, every so many months. */
    record Monthly(int interval, int nth, DayOfWeek day) implements Rule {}

    /** On the first day of each period: months and days together, which no calendar has a rule for. */
    record Uneven(Period every) implements Rule {}

    /** A rule and the first day it gives. */
    record Start(Rule rule, LocalDate first) {
        /** The day after so many others, from 0. */
        public LocalDate at(int n) {
            return switch (rule) {
                case Daily(int interval) -> first.plusDays((long) interval * n);
                case Weekly(int interval, var _) -> first.plusWeeks((long) interval * n);
                case Monthly(int interval, int nth, var day) ->
                    nth(first.plusMonths((long) interval * n), nth, day);
                case Uneven(var every) -> first.plus(every.multipliedBy(n));
            };
        }
    }

    /** The choices within the first period, by day; on working days wherever the cadence allows it. */
    static List<Start> choices(Period every, LocalDate from) {
        if (every.getDays() > 0 && every.toTotalMonths() > 0)
            return List.of(new Start(new Uneven(every), from));
        if (every.toTotalMonths() > 0) return monthly((int) every.toTotalMonths(), from);
        if (every.getDays() % WEEK != 0) return List.of(new Start(new Daily(every.getDays()), from));
        int interval = every.getDays() / WEEK;
        return IntStream.range(0, every.getDays())
                .mapToObj(from::plusDays)
                .filter(Rule::isWorkingDay)
                .map(day -> new Start(new Weekly(interval, day.getDayOfWeek()), day))
                .toList();
    }

    private static List<Start> monthly(int interval, LocalDate from) {
        List<Start> choices = new ArrayList<>();
        for (int month = 0; month < interval; month++)
            for (int nth = 1; nth <= WEEKS_OF_EVERY_MONTH; nth++) {
                boolean begins = (nth - 1) * WEEK + 1 >= from.getDayOfMonth();
                boolean ends = nth * WEEK < Math.min(from.getDayOfMonth(), SHORTEST_MONTH);
                if (!begins && !ends) continue;
                var of = from.withDayOfMonth(1).plusMonths(month + (begins ? 0 : 1));
                for (var day : DayOfWeek.values())
                    if (isWorkingDay(day)) choices.add(new Start(new Monthly(interval, nth, day), nth(of, nth, day)));
            }
        choices.sort(Comparator.comparing(Start::first));
        return choices;
    }

    private static LocalDate nth(LocalDate month, int nth, DayOfWeek day) {
        return month.with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }

    private static boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day.getDayOfWeek());
    }

    private static boolean isWorkingDay(DayOfWeek day) {
        return day.compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}

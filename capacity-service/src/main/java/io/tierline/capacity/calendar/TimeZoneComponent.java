package io.tierline.capacity.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A time zone in the words of RFC 5545: its changes as yearly rules where they follow one, day by day otherwise. */
final class TimeZoneComponent {
    private static final int YEARS_AHEAD = 12;
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private record Change(ZoneOffset from, ZoneOffset to) {}

    private TimeZoneComponent() {}

    /** @param from the day before which it need not hold */
    static VTimezone of(ZoneId zone, LocalDate from) {
        var component = new VTimezone(zone.getId());
        var changes = changes(zone, from);
        if (changes.isEmpty()) {
            var offset = zone.getRules().getOffset(from.atStartOfDay(zone).toInstant());
            component.addStandardTime(
                    filled(new StandardTime(), new Change(offset, offset), List.of(LONG_AGO)));
        }
        changes.forEach((change, days) -> {
            var at = days.getFirst().atOffset(change.from()).toInstant();
            if (zone.getRules().isDaylightSavings(at))
                component.addDaylightSavingsTime(filled(new DaylightSavingsTime(), change, days));
            else component.addStandardTime(filled(new StandardTime(), change, days));
        });
        return component;
    }

    /** By offsets before and after, the local times before the clocks change. */
    private static Map<Change, List<LocalDateTime>> changes(ZoneId zone, LocalDate from) {
        Map<Change, List<LocalDateTime>> changes = new LinkedHashMap<>();
        var rules = zone.getRules();
        var start = from.minusYears(1).atStartOfDay(zone).toInstant();
        var end = from.plusYears(YEARS_AHEAD).atStartOfDay(zone).toInstant();
        for (ZoneOffsetTransition next = rules.nextTransition(start);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant()))
            changes.computeIfAbsent(new Change(next.getOffsetBefore(), next.getOffsetAfter()), _ -> new ArrayList<>())
                    .add(next.getDateTimeBefore());
        return changes;
    }

    private static <T extends Observance> T filled(T observance, Change change, List<LocalDateTime> days) {
        observance.setTimezoneOffsetFrom(offset(change.from()));
        observance.setTimezoneOffsetTo(offset(change.to()));
        observance.setDateStart(components(days.getFirst()));
        var yearly = yearly(days);
        if (yearly != null) observance.setRecurrenceRule(yearly);
        else if (days.size() > 1) {
            var dates = new RecurrenceDates();
            days.stream().skip(1).forEach(day -> dates.getDates().add(new ICalDate(components(day), true)));
            observance.addRecurrenceDates(dates);
        }
        return observance;
    }

    /** The rule that all of the days follow: the first to fourth, or the last, such weekday of a month; null without. */
    private static @Nullable Recurrence yearly(List<LocalDateTime> days) {
        var first = days.getFirst();
        for (int nth : List.of((first.getDayOfMonth() - 1) / 7 + 1, -1)) {
            boolean all = days.size() > 2;
            for (int i = 0; i < days.size() && all; i++) {
                var expected = first.toLocalDate()
                        .plusYears(i)
                        .withDayOfMonth(1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(nth, first.getDayOfWeek()));
                all = days.get(i).equals(expected.atTime(first.toLocalTime()));
            }
            if (all)
                return new Recurrence.Builder(Frequency.YEARLY)
                        .byMonth(first.getMonthValue())
                        .byDay(nth, weekday(first.getDayOfWeek()))
                        .build();
        }
        return null;
    }

    static DayOfWeek weekday(java.time.DayOfWeek day) {
        return DayOfWeek.valueOf(day.name());
    }

    private static DateTimeComponents components(LocalDateTime time) {
        return new DateTimeComponents(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}

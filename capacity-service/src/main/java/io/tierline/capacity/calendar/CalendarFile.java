package io.tierline.capacity.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import io.tierline.contracts.event.TeamEvent.Absence;
import io.tierline.prioritization.calendar.Placed;
import io.tierline.prioritization.calendar.Rule;
import io.tierline.prioritization.calendar.WorkingWeek;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;

/** A member's calendar as a file by RFC 5545: commitments that recur, and absences. The same agenda gives the same bytes. */
final class CalendarFile {
    private static final String PRODUCT = "-//Tierline//Commitments//EN";
    private static final int DAYS_AHEAD = 371;
    private static final double MINUTES_PER_HOUR = 60;
    private static final long MINUTE_IN_MILLIS = 60_000;

    private final Agenda agenda;

    private CalendarFile(Agenda agenda) {
        this.agenda = agenda;
    }

    static byte[] of(Agenda agenda) {
        var out = new StringWriter();
        try (var writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(new CalendarFile(agenda).calendar());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(out.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private ICalendar calendar() {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setExperimentalProperty("X-WR-CALNAME", "Partners of " + agenda.name());
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(
                        TimeZone.getTimeZone(agenda.zone()), TimeZoneComponent.of(agenda.zone(), agenda.today())));
        var placed = WorkingWeek.place(
                agenda.duties().stream().map(Duty::recurring).toList());
        for (int i = 0; i < placed.size(); i++) calendar.addEvent(event(agenda.duties().get(i), placed.get(i)));
        for (var absence : agenda.absences()) calendar.addEvent(away(absence));
        return calendar;
    }

    private VEvent event(Duty duty, Placed placed) {
        var commitment = duty.recurring().commitment();
        var event = bare(duty.recurring().partner() + '/' + commitment.kind() + '/' + commitment.every());
        event.setSummary(commitment.name() + " · " + duty.partnerName());
        event.setDescription(description(duty));
        event.setDateStart(date(placed, placed.start().first()), placed.at() != null);
        if (placed.at() == null) event.setTransparency(Transparency.transparent());
        else
            event.setDuration(Duration.fromMillis(Math.round(commitment.hours() * MINUTES_PER_HOUR) * MINUTE_IN_MILLIS));
        recur(event, placed);
        var skipped = new ExceptionDates();
        occurrences(placed).stream().filter(this::isAway).forEach(day -> skipped.getValues().add(date(placed, day)));
        if (!skipped.getValues().isEmpty()) event.addExceptionDates(skipped);
        return event;
    }

    private String description(Duty duty) {
        var commitment = duty.recurring().commitment();
        var place = duty.rank() == null ? duty.tier() : "%s, rank %d".formatted(duty.tier(), duty.rank());
        return """
                %s: %s
                %s (%s), every %s, promised by the tier.
                Yours by %s."""
                .formatted(
                        duty.partnerName(),
                        place,
                        commitment.name(),
                        commitment.kind(),
                        commitment.every(),
                        agenda.why());
    }

    private void recur(VEvent event, Placed placed) {
        switch (placed.start().rule()) {
            case Rule.Daily(int interval) ->
                event.setRecurrenceRule(new Recurrence.Builder(Frequency.DAILY).interval(interval).build());
            case Rule.Weekly(int interval, var day) ->
                event.setRecurrenceRule(new Recurrence.Builder(Frequency.WEEKLY)
                        .interval(interval)
                        .byDay(TimeZoneComponent.weekday(day))
                        .build());
            case Rule.Monthly(int interval, int nth, var day) ->
                event.setRecurrenceRule(new Recurrence.Builder(Frequency.MONTHLY)
                        .interval(interval)
                        .byDay(nth, TimeZoneComponent.weekday(day))
                        .build());
            case Rule.Uneven _ -> {
                var dates = new RecurrenceDates();
                days(placed).stream().skip(1).forEach(day -> dates.getDates().add(date(placed, day)));
                event.addRecurrenceDates(dates);
            }
        }
    }

    private static List<LocalDate> days(Placed placed) {
        var end = placed.start().first().plusDays(DAYS_AHEAD);
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(placed.start()::at)
                .takeWhile(day -> day.isBefore(end))
                .toList();
    }

    private List<LocalDate> occurrences(Placed placed) {
        return agenda.absences().isEmpty() ? List.of() : days(placed);
    }

    private boolean isAway(LocalDate day) {
        return agenda.absences().stream()
                .anyMatch(away -> !day.isBefore(away.from()) && !day.isAfter(away.to()));
    }

    private VEvent away(Absence absence) {
        var event = bare("away/" + absence.from() + '/' + absence.to());
        event.setSummary("Out of office");
        event.setDateStart(whole(absence.from()), false);
        event.setDateEnd(whole(absence.to().plusDays(1)), false);
        event.setTransparency(Transparency.opaque());
        event.setExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS", "OOF");
        return event;
    }

    private VEvent bare(String what) {
        var event = new VEvent();
        var name = String.join("/", agenda.program(), agenda.member(), what);
        event.setUid(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@tierline");
        event.setDateTimeStamp(Date.from(agenda.asOf()));
        return event;
    }

    private ICalDate date(Placed placed, LocalDate day) {
        var at = placed.at();
        if (at == null) return whole(day);
        return new ICalDate(Date.from(day.atTime(at).atZone(agenda.zone()).toInstant()), true);
    }

    private static ICalDate whole(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}

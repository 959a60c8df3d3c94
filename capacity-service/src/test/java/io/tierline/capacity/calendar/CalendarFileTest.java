package io.tierline.capacity.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.event.TeamEvent.Absence;
import io.tierline.prioritization.calendar.Recurring;
import io.tierline.prioritization.framework.Commitment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

    private static Duty duty(String partner, String name, String every, double hours) {
        var commitment = new Commitment("review, long; \\ \"quoted\"\nline", "review", Period.parse(every), hours);
        return new Duty(new Recurring(partner, commitment, TODAY), name, "strategic", 3);
    }

    private static Agenda agenda(String zone, List<Duty> duties, List<Absence> absences) {
        return new Agenda(
                "emea",
                "ann",
                "Ann Østergård 🦊",
                ZoneId.of(zone),
                Instant.parse("2027-01-14T10:00:00Z"),
                "plan-3 after cycle c-1",
                TODAY,
                duties,
                absences);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "America/New_York",
                "Europe/Berlin",
                "Australia/Lord_Howe",
                "Asia/Kolkata",
                "Africa/Casablanca",
                "America/Nuuk"
            })
    void a_strict_reader_takes_it_in_every_time_zone(String zone) {
        var names = "日本語のとても長いパートナー名前でオクテットの数が文字の数よりずっと多いもの 🦊🦊🦊🦊🦊🦊";
        var duties = Stream.of("P7D", "P10D", "P1M", "P3M", "P1M3D")
                .flatMap(every -> Stream.of(
                        duty("p-" + every, names, every, 2.25), duty("z-" + every, "Zero", every, 0)))
                .toList();
        var calendar = StrictCalendar.read(CalendarFile.of(
                agenda(zone, duties, List.of(new Absence(TODAY.plusDays(3), TODAY.plusDays(40))))));
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(11);
        assertThat(events.getFirst().getSummary().getValue())
                .isEqualTo("review, long; \\ \"quoted\"\nline · " + names);
        assertThat(events.stream().map(event -> event.getUid().orElseThrow().getValue()))
                .doesNotHaveDuplicates();
    }

    @Test
    void meetings_stay_at_their_hour_when_the_clocks_change() {
        var file = CalendarFile.of(agenda("America/New_York", List.of(duty("p", "P", "P7D", 1)), List.of()));
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n")
                .contains("RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3")
                .contains("RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11")
                .contains("DTSTART;TZID=America/New_York:20270");
        VEvent event = StrictCalendar.read(file).<VEvent>getComponents("VEVENT").getFirst();
        DtStart<?> start = event.getDateTimeStart();
        assertThat(ZonedDateTime.from(start.getDate()).getHour()).isBetween(9, 16);
    }

    @Test
    void the_same_agenda_gives_the_same_bytes() {
        var agenda = agenda("Europe/Berlin", List.of(duty("p", "P", "P1M", 1)), List.of());
        assertThat(CalendarFile.of(agenda)).isEqualTo(CalendarFile.of(agenda));
    }

    @Test
    void is_folded_by_octets_and_unfolds_to_what_it_was() {
        var line = "SUMMARY:" + "é🦊x".repeat(60) + "\r\n";
        var folded = FoldedLines.of(line + line);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + line);
        for (var part : folded.split("\r\n"))
            assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
}

package io.tierline.tiering.calendar;

import static io.tierline.testkit.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.testkit.Source;
import io.tierline.tiering.framework.Published;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ReminderTest {
    private static final Rescore QUARTERLY =
            Calendars.of("P3M", "2027-01-01", "America/New_York", Rescore.Mode.AUTOMATIC);
    private static final Instant DUE = Instant.parse("2027-04-01T04:00:00Z");

    private record Case(Published version, Instant from) {
        static Case any(Source source) {
            var published =
                    Instant.parse("2024-01-01T00:00:00Z").plusSeconds((long) source.between(0.0, 3.0 * 365 * 86_400));
            return new Case(Calendars.version(1, published, Calendars.any(source)), published);
        }
    }

    @Test
    void come_at_the_start_of_the_day_14_and_3_days_before_where_the_program_is() {
        assertThat(Reminder.of(QUARTERLY, DUE))
                .extracting(reminder -> reminder.daysBefore() + " " + reminder.at())
                .containsExactly("14 2027-03-18T04:00:00Z", "3 2027-03-29T04:00:00Z");
        var march = Calendars.of("P1M", "2027-03-20", "America/New_York", Rescore.Mode.AUTOMATIC);
        assertThat(Reminder.of(march, march.dueAt(0)).getFirst().at())
                .as("before the clocks change")
                .isEqualTo("2027-03-06T05:00:00Z");
    }

    @Test
    void of_a_framework_published_five_days_before_only_the_one_of_three_days_comes() {
        var version = Calendars.version(1, DUE.minus(5, ChronoUnit.DAYS), QUARTERLY);
        assertThat(Reminder.timely(version, DUE.minus(4, ChronoUnit.DAYS))).isEmpty();
        assertThat(Reminder.timely(version, DUE.minus(2, ChronoUnit.DAYS)))
                .map(Reminder::daysBefore)
                .contains(3);
    }

    @Test
    void one_that_nobody_could_say_in_time_comes_late_or_gives_way_to_the_next_and_never_after_the_date() {
        var version = Calendars.version(1, DUE.minus(60, ChronoUnit.DAYS), QUARTERLY);
        assertThat(Reminder.timely(version, DUE.minus(15, ChronoUnit.DAYS))).isEmpty();
        assertThat(Reminder.timely(version, DUE.minus(10, ChronoUnit.DAYS)))
                .map(Reminder::daysBefore)
                .contains(14);
        assertThat(Reminder.timely(version, DUE.minus(1, ChronoUnit.DAYS)))
                .map(Reminder::daysBefore)
                .contains(3);
        assertThat(Reminder.timely(version, DUE)).isEmpty();
    }

    @Test
    void a_cadence_of_a_week_has_no_reminder_of_a_fortnight() {
        var weekly = Calendars.of("P7D", "2027-01-01", "UTC", Rescore.Mode.PROMPTED);
        assertThat(Reminder.of(weekly, weekly.dueAt(3)))
                .extracting(Reminder::daysBefore)
                .containsExactly(3);
        var daily = Calendars.of("P1D", "2027-01-01", "UTC", Rescore.Mode.PROMPTED);
        assertThat(Reminder.of(daily, daily.dueAt(3))).isEmpty();
    }

    @Test
    void looking_every_hour_says_each_reminder_that_is_still_to_come_once_and_before_its_date() {
        forAll(Case::any, c -> {
            var calendar = c.version().framework().rescore();
            var until = c.from().plus(100, ChronoUnit.DAYS);
            var said = new ArrayList<Reminder>();
            var known = new HashSet<String>();
            for (var now = c.from(); now.isBefore(until); now = now.plus(1, ChronoUnit.HOURS)) {
                var at = now;
                Reminder.timely(c.version(), now).ifPresent(reminder -> {
                    assertThat(reminder.dueAt()).isAfter(at);
                    if (known.add(reminder.dueAt() + reminder.kind())) said.add(reminder);
                });
            }
            var last = until.minus(1, ChronoUnit.HOURS);
            var expected = new ArrayList<Reminder>();
            for (var due = calendar.nextAfter(c.from()); due.isBefore(until.plus(20, ChronoUnit.DAYS)); ) {
                Reminder.of(calendar, due).stream()
                        .filter(reminder -> !reminder.at().isBefore(c.from())
                                && !reminder.at().isAfter(last))
                        .forEach(expected::add);
                due = calendar.nextAfter(due);
            }
            assertThat(said).containsExactlyInAnyOrderElementsOf(expected);
        });
    }
}

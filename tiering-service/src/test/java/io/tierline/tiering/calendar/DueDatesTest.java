package io.tierline.tiering.calendar;

import static io.tierline.testkit.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.testkit.Source;
import io.tierline.tiering.framework.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DueDatesTest {
    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);

    private record Case(Rescore calendar, Instant now) {
        static Case any(Source source) {
            var now =
                    Instant.parse("2006-01-01T00:00:00Z").plusSeconds((long) source.between(0.0, 24.0 * 365 * 86_400));
            return new Case(Calendars.any(source), now);
        }
    }

    private record History(List<Published> versions, Instant after, Instant now) {
        static History any(Source source) {
            var versions = new ArrayList<Published>();
            var at = Instant.parse("2024-01-01T00:00:00Z");
            for (int version = 1; version <= source.between(1, 5); version++) {
                at = at.plusSeconds((long) source.between(0.0, 200.0 * 86_400));
                versions.addFirst(Calendars.version(version, at, Calendars.any(source)));
            }
            var now = at.plusSeconds((long) source.between(0.0, 400.0 * 86_400));
            return new History(versions, now.minusSeconds((long) source.between(0.0, 800.0 * 86_400)), now);
        }
    }

    @Test
    void a_year_ahead_has_the_first_moment_of_every_due_day_and_no_other() {
        forAll(Case::any, c -> {
            var zone = c.calendar().timeZone();
            var end = c.now().atZone(zone).plusYears(1).toInstant();
            var expected = new TreeSet<Instant>();
            for (int n = 0; ; n++) {
                var day = c.calendar().startingOn().plus(c.calendar().every().multipliedBy(n));
                if (day.isAfter(end.atZone(zone).toLocalDate())) break;
                var first = firstMoment(day, c.calendar());
                if (first.isAfter(c.now()) && !first.isAfter(end)) expected.add(first);
            }
            assertThat(DueDates.upcoming(c.calendar(), c.now()).stream().map(DueDates.Due::at))
                    .containsExactlyElementsOf(expected);
        });
    }

    /** Found by walking, so that it rests on nothing but the offset of each instant. Offsets change on quarter hours. */
    private static Instant firstMoment(LocalDate day, Rescore calendar) {
        var at = day.atStartOfDay().toInstant(java.time.ZoneOffset.UTC).minus(Duration.ofHours(15));
        while (at.atZone(calendar.timeZone()).toLocalDate().isBefore(day)) at = at.plus(QUARTER_HOUR);
        return at;
    }

    @Test
    void a_date_counts_for_the_version_in_force_then_and_never_before_its_publication() {
        forAll(History::any, h -> {
            var passed = DueDates.passed(h.versions(), h.after(), h.now());
            assertThat(passed).extracting(DueDates.Due::at).isSortedAccordingTo(Instant::compareTo);
            var expected = new ArrayList<Instant>();
            for (int i = 0; i < h.versions().size(); i++) {
                var version = h.versions().get(i);
                var until = i == 0 ? h.now() : h.versions().get(i - 1).publishedAt();
                var calendar = version.framework().rescore();
                for (int n = 0; !calendar.dueAt(n).isAfter(h.now()); n++) {
                    var at = calendar.dueAt(n);
                    if (at.isAfter(version.publishedAt()) && !at.isAfter(until) && at.isAfter(h.after()))
                        if (!expected.contains(at)) expected.add(at);
                }
            }
            assertThat(passed).extracting(DueDates.Due::at).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void quarters_start_at_midnight_where_the_program_is_whatever_the_clocks_do() {
        var calendar = Calendars.of("P3M", "2027-01-01", "America/New_York", Rescore.Mode.AUTOMATIC);
        assertThat(DueDates.upcoming(calendar, Instant.parse("2026-11-23T12:00:00Z")))
                .extracting(due -> due.at().toString())
                .containsExactly(
                        "2027-01-01T05:00:00Z", "2027-04-01T04:00:00Z", "2027-07-01T04:00:00Z", "2027-10-01T04:00:00Z");
    }

    @Test
    void a_month_that_is_too_short_ends_on_its_last_day_and_the_next_one_on_the_31st_again() {
        var calendar = Calendars.of("P1M", "2026-12-31", "UTC", Rescore.Mode.AUTOMATIC);
        assertThat(DueDates.upcoming(calendar, Instant.parse("2027-01-01T00:00:00Z")).stream()
                        .limit(4)
                        .map(due -> due.at().toString().substring(0, 10)))
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30");
    }

    @Test
    void a_day_that_begins_at_one_o_clock_is_due_then() {
        var calendar = Calendars.of("P1D", "2027-09-01", "America/Santiago", Rescore.Mode.AUTOMATIC);
        assertThat(DueDates.upcoming(calendar, Instant.parse("2027-09-04T12:00:00Z"))
                        .getFirst()
                        .at())
                .isEqualTo("2027-09-05T04:00:00Z");
    }
}

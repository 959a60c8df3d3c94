package io.tierline.tiering.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.tiering.calendar.Overdue.Past;
import io.tierline.tiering.framework.Published;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Monthly from 2027-01-01 in UTC. */
class OverdueTest {
    private static final Instant PUBLISHED = Instant.parse("2026-12-20T00:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2027-02-01T00:00:00Z");
    private static final Instant MID_FEBRUARY = Instant.parse("2027-02-15T12:00:00Z");
    private static final Past NOTHING = new Past(null, null, false);

    private final List<Published> prompted = List.of(version(1, PUBLISHED, Rescore.Mode.PROMPTED));
    private final List<Published> automatic = List.of(version(1, PUBLISHED, Rescore.Mode.AUTOMATIC));

    @Test
    void with_a_person_to_close_cycles_one_is_overdue_from_its_date_until_it_is_closed() {
        assertThat(Overdue.of(prompted, NOTHING, JANUARY.minusMillis(1))).isEmpty();
        assertThat(Overdue.of(prompted, NOTHING, JANUARY)).map(Overdue::since).contains(JANUARY);
        var late = Overdue.of(prompted, NOTHING, MID_FEBRUARY).orElseThrow();
        assertThat(late.since()).isEqualTo(JANUARY);
        assertThat(late.last().at()).isEqualTo(FEBRUARY);
        assertThat(late.missed()).isEqualTo(2);
        assertThat(late.days(MID_FEBRUARY)).isEqualTo(45);
        var closed = new Past(FEBRUARY.plusSeconds(60), null, false);
        assertThat(Overdue.of(prompted, closed, MID_FEBRUARY)).isEmpty();
    }

    @Test
    void a_cycle_opened_before_the_date_does_not_settle_it() {
        var early = new Past(FEBRUARY.minusSeconds(60), null, false);
        assertThat(Overdue.of(prompted, early, MID_FEBRUARY))
                .map(Overdue::since)
                .contains(FEBRUARY);
    }

    @Test
    void an_open_one_or_a_failed_one_leaves_it_overdue_for_a_person() {
        assertThat(Overdue.of(prompted, new Past(null, null, true), MID_FEBRUARY))
                .isPresent();
        assertThat(Overdue.of(prompted, new Past(null, FEBRUARY, false), MID_FEBRUARY))
                .isPresent();
    }

    @Test
    void the_schedule_is_overdue_only_while_it_fails() {
        var minute = FEBRUARY.plus(1, ChronoUnit.MINUTES);
        var january = JANUARY.plusSeconds(1);
        assertThat(Overdue.of(automatic, new Past(january, null, false), minute))
                .isEmpty();
        assertThat(Overdue.of(automatic, new Past(january, null, true), minute)).isEmpty();
        var failed = new Past(january, FEBRUARY.plusSeconds(1), false);
        assertThat(Overdue.of(automatic, failed, minute)).map(Overdue::since).contains(FEBRUARY);
        var again = new Past(january, FEBRUARY.plusSeconds(1), true);
        assertThat(Overdue.of(automatic, again, minute)).isPresent();
        var closed = new Past(FEBRUARY.plusSeconds(900), FEBRUARY.plusSeconds(1), false);
        assertThat(Overdue.of(automatic, closed, MID_FEBRUARY)).isEmpty();
        assertThat(Overdue.of(automatic, new Past(january, null, false), FEBRUARY.plus(11, ChronoUnit.MINUTES)))
                .as("nothing was opened in ten minutes")
                .isPresent();
    }

    @Test
    void an_old_failure_does_not_make_a_later_date_overdue() {
        var past = new Past(JANUARY.plusSeconds(900), JANUARY.plusSeconds(1), false);
        assertThat(Overdue.of(automatic, past, FEBRUARY.plusSeconds(2))).isEmpty();
    }

    @Test
    void dates_before_a_version_was_published_never_count() {
        var late = List.of(version(1, JANUARY.plusSeconds(1), Rescore.Mode.PROMPTED));
        assertThat(Overdue.of(late, NOTHING, FEBRUARY.minusSeconds(1))).isEmpty();
        assertThat(Overdue.of(late, NOTHING, FEBRUARY)).map(Overdue::missed).contains(1);
    }

    @Test
    void a_later_version_with_another_cadence_keeps_the_dates_that_were_missed() {
        var yearly = Calendars.version(
                2, JANUARY.plus(3, ChronoUnit.DAYS), Calendars.of("P1Y", "2027-06-01", "UTC", Rescore.Mode.PROMPTED));
        var found = Overdue.of(List.of(yearly, prompted.getFirst()), NOTHING, MID_FEBRUARY);
        assertThat(found).map(Overdue::since).contains(JANUARY);
        assertThat(found).map(Overdue::missed).contains(1);
    }

    private static Published version(int version, Instant at, Rescore.Mode mode) {
        return Calendars.version(version, at, Calendars.of("P1M", "2027-01-01", "UTC", mode));
    }
}

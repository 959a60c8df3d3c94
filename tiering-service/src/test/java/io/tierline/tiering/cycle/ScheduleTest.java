package io.tierline.tiering.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.tiering.framework.Published;
import io.tierline.tiering.support.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Monthly from 2026-01-01 in UTC, as in the test framework. */
class ScheduleTest {
    private static final Duration RETRY = Duration.ofMinutes(15);
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MID_MARCH = Instant.parse("2026-03-15T12:00:00Z");

    private final Published monthly = published(1, "automatic", Instant.parse("2026-01-05T00:00:00Z"));

    @Test
    void the_last_due_instant_is_the_one_of_the_version_in_force_then() {
        assertThat(Schedule.lastDue(List.of(monthly), MID_MARCH)).contains(MARCH);
        assertThat(Schedule.lastDue(List.of(monthly), MARCH)).contains(MARCH);
        assertThat(Schedule.lastDue(List.of(monthly), MARCH.minusMillis(1)))
                .contains(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void dates_before_the_publication_never_count() {
        assertThat(Schedule.lastDue(List.of(monthly), Instant.parse("2026-01-31T23:59:59Z")))
                .isEmpty();
        assertThat(Schedule.lastDue(List.of(published(1, "automatic", MARCH)), MID_MARCH))
                .isEmpty();
    }

    @Test
    void a_later_version_does_not_take_a_due_date_away() {
        var second = published(2, "automatic", MARCH.plusSeconds(3_600));
        assertThat(Schedule.lastDue(List.of(second, monthly), MARCH.plusSeconds(7_200)))
                .contains(MARCH);
    }

    @Test
    void a_prompted_version_asks_for_nothing() {
        assertThat(Schedule.lastDue(List.of(published(1, "prompted", Program.LONG_AGO)), MID_MARCH))
                .isEmpty();
        var second = published(2, "prompted", Instant.parse("2026-02-10T00:00:00Z"));
        assertThat(Schedule.lastDue(List.of(second, monthly), MID_MARCH))
                .contains(Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void scores_are_those_of_the_due_instant_for_ten_minutes_and_then_those_of_now() {
        var versions = List.of(monthly);
        assertThat(Schedule.asOf(versions, null, RETRY, MARCH.plusSeconds(600))).contains(MARCH);
        assertThat(Schedule.asOf(versions, null, RETRY, MARCH.plusSeconds(601))).contains(MARCH.plusSeconds(601));
    }

    @Test
    void a_cycle_since_the_due_instant_settles_it_and_an_earlier_one_does_not() {
        var versions = List.of(monthly);
        var before = new Cycles.Latest("closed", MARCH.minusSeconds(60), MARCH.minusSeconds(59));
        var since = new Cycles.Latest("closed", MARCH, MARCH.plusSeconds(1));
        var open = new Cycles.Latest("open", MARCH.minusSeconds(60), null);
        assertThat(Schedule.asOf(versions, before, RETRY, MARCH)).contains(MARCH);
        assertThat(Schedule.asOf(versions, since, RETRY, MID_MARCH)).isEmpty();
        assertThat(Schedule.asOf(versions, since, RETRY, APRIL)).contains(APRIL);
        assertThat(Schedule.asOf(versions, open, RETRY, MARCH)).isEmpty();
    }

    @Test
    void after_a_failed_cycle_it_is_tried_again_when_the_wait_is_over() {
        var failed = new Cycles.Latest("failed", MARCH.plusSeconds(1), MARCH.plusSeconds(120));
        var ready = MARCH.plusSeconds(120).plus(RETRY);
        assertThat(Schedule.asOf(List.of(monthly), failed, RETRY, ready.minusMillis(1)))
                .isEmpty();
        assertThat(Schedule.asOf(List.of(monthly), failed, RETRY, ready)).contains(ready);
    }

    @Test
    void the_version_in_force_at_the_instant_decides_a_cycle_as_of_it() {
        var second = published(2, "automatic", MARCH.plusSeconds(300));
        var versions = List.of(second, monthly);
        assertThat(Schedule.version(versions, MARCH)).isEqualTo(monthly);
        assertThat(Schedule.version(versions, MARCH.plusSeconds(300))).isEqualTo(monthly);
        assertThat(Schedule.version(versions, MARCH.plusSeconds(301))).isEqualTo(second);
    }

    private static Published published(int version, String mode, Instant at) {
        var framework = Objects.requireNonNull(
                FrameworkReader.read(Program.frameworkDocument(mode)).framework());
        return new Published(new Published.Edition(version, at), framework, "");
    }
}

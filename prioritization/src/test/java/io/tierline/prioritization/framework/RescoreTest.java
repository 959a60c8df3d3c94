package io.tierline.prioritization.framework;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RescoreTest {
    private record Case(Rescore rescore, Instant t) {
        static Case any(Gen.Source source) {
            var every = source.oneOf(
                    Period.ofDays(source.between(1, 40)),
                    Period.ofMonths(source.between(1, 12)),
                    Period.ofYears(1),
                    Period.of(0, 1, source.between(0, 20)));
            var zone = ZoneId.of(source.oneOf(
                    "UTC", "America/New_York", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Europe/Berlin"));
            var startingOn = LocalDate.of(2010, 1, 1).plusDays(source.between(0, 7000));
            var t = Instant.parse("2009-01-01T00:00:00Z")
                    .plusSeconds(source.random().nextLong(30L * 365 * 86_400));
            return new Case(new Rescore(every, startingOn, zone, Rescore.Mode.AUTOMATIC), t);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "P1M,2027-01-31,UTC,0,2027-01-31T00:00:00Z",
        "P1M,2027-01-31,UTC,1,2027-02-28T00:00:00Z",
        "P1M,2027-01-31,UTC,2,2027-03-31T00:00:00Z",
        "P3M,2027-01-01,America/New_York,0,2027-01-01T05:00:00Z",
        "P3M,2027-01-01,America/New_York,1,2027-04-01T04:00:00Z",
        "P1D,2027-09-04,America/Santiago,1,2027-09-05T04:00:00Z",
        "P1Y,2024-02-29,UTC,1,2025-02-28T00:00:00Z",
        "P1Y,2024-02-29,UTC,4,2028-02-29T00:00:00Z",
        "P2W,2027-01-01,UTC,3,2027-02-12T00:00:00Z",
    })
    void is_due_at_the_start_of_the_day(Period every, LocalDate startingOn, ZoneId zone, int n, Instant due) {
        assertThat(new Rescore(every, startingOn, zone, Rescore.Mode.AUTOMATIC).dueAt(n))
                .isEqualTo(due);
    }

    @Test
    void has_no_cycle_before_the_first() {
        var rescore =
                new Rescore(Period.ofMonths(3), LocalDate.of(2027, 1, 1), ZoneId.of("UTC"), Rescore.Mode.AUTOMATIC);
        assertThat(rescore.latestAtOrBefore(Instant.parse("2026-12-31T23:59:59Z")))
                .isEmpty();
        assertThat(rescore.latestAtOrBefore(Instant.parse("2027-01-01T00:00:00Z")))
                .contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(rescore.nextAfter(Instant.parse("2026-12-31T23:59:59Z"))).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(rescore.nextAfter(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo("2027-04-01T00:00:00Z");
    }

    @Test
    void any_instant_lies_between_the_latest_cycle_and_the_next() {
        forAll(Case::any, c -> {
            var next = c.rescore().nextAfter(c.t());
            assertThat(next).isAfter(c.t());
            c.rescore().latestAtOrBefore(c.t()).ifPresent(latest -> {
                assertThat(latest).isBeforeOrEqualTo(c.t());
                assertThat(c.rescore().nextAfter(latest)).isEqualTo(next);
            });
            assertThat(c.rescore().latestAtOrBefore(next)).contains(next);
        });
    }

    @Test
    void cycles_never_go_back() {
        forAll(Case::any, c -> {
            for (int n = 0; n < 30; n++)
                assertThat(c.rescore().dueAt(n + 1))
                        .isAfterOrEqualTo(c.rescore().dueAt(n));
        });
    }
}

package io.tierline.prioritization.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.framework.LiveDeals;
import io.tierline.prioritization.framework.Violation;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 3);

    @ParameterizedTest
    @CsvSource({
        "2026-06-01,2026-06-01,24",
        "2026-05-30,2026-05-31,30",
        "2026-06-06,2026-06-07,30",
        "2026-05-01,2026-06-02,18",
        "2026-06-01,2026-06-05,0",
        "2026-06-05,2026-09-01,24",
        "2026-06-08,2026-06-12,30"
    })
    void an_absence_takes_a_fifth_of_the_week_for_each_working_day(LocalDate from, LocalDate to, double offered) {
        assertThat(member(40, 0.25, List.of(new Absence(from, to))).offeredHours(WEDNESDAY, null))
                .isCloseTo(offered, within(1e-9));
    }

    @Test
    void a_day_that_two_absences_take_is_away_once() {
        var monday = LocalDate.of(2026, 6, 1);
        var absences = List.of(new Absence(monday, monday), new Absence(monday, monday.plusDays(1)));
        assertThat(member(40, 0, absences).offeredHours(WEDNESDAY, null)).isCloseTo(24, within(1e-9));
    }

    @Test
    void the_reserve_for_live_deals_is_not_offered() {
        var liveDeals = new LiveDeals(0.1, 50_000, 2, Period.ofDays(7));
        var member = member(40, 0.25, List.of());
        assertThat(member.offeredHours(WEDNESDAY, liveDeals)).isCloseTo(27, within(1e-9));
        assertThat(member.reservedHours(WEDNESDAY, liveDeals)).isCloseTo(3, within(1e-9));
        assertThat(member.reservedHours(WEDNESDAY, null)).isZero();
    }

    @Test
    void fits_where_its_lists_say_so() {
        var anyone = member(40, 0, List.of());
        var some = new Member("m", "Mia", 40, 0, Set.of("reseller"), Set.of("EMEA"), Set.of(), List.of());
        assertThat(anyone.fits("reseller", null, "growth")).isTrue();
        assertThat(some.fits("reseller", "EMEA", "growth")).isTrue();
        assertThat(some.fits("reseller", null, "growth")).isFalse();
        assertThat(some.fits("reseller", "APAC", "growth")).isFalse();
        assertThat(some.fits("services", "EMEA", "growth")).isFalse();
    }

    @Test
    void a_sensible_member_has_no_violations() {
        assertThat(MemberCheck.violations(member(168, 1, List.of(new Absence(WEDNESDAY, WEDNESDAY)))))
                .isEmpty();
    }

    @Test
    void names_every_figure_that_makes_no_sense() {
        var away = List.of(new Absence(WEDNESDAY, WEDNESDAY.minusDays(1)));
        var member = new Member(" ", "x".repeat(129), 169, Double.NaN, Set.of(""), Set.of(" "), Set.of(), away);
        assertThat(MemberCheck.violations(member))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/id", "/name", "/hoursPerWeek", "/nonPartnerShare", "/segments", "/regions", "/absences/0/to");
    }

    private static Member member(double hours, double nonPartnerShare, List<Absence> absences) {
        return new Member("m", "Mia", hours, nonPartnerShare, Set.of(), Set.of(), Set.of(), absences);
    }
}

package io.tierline.prioritization.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.Gen;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemberVersionsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private record Case(List<MemberVersion> said, LocalDate day) {
        static Case any(Gen.Source source) {
            var said = source.listOf(8, Case::version);
            return new Case(said, MONDAY.plusDays(source.between(-10, 20)));
        }

        private static MemberVersion version(Gen.Source source) {
            var member = source.chance(0.2)
                    ? null
                    : new Member(
                            "m",
                            "M",
                            source.between(0, 40),
                            source.oneOf(0.0, 0.25),
                            Set.of(source.oneOf("a", "b")),
                            Set.of(),
                            Set.of(),
                            source.listOf(2, Case::absence));
            return new MemberVersion(MONDAY.plusDays(source.between(-10, 20)), source.chance(0.5), member);
        }

        private static Absence absence(Gen.Source source) {
            var from = MONDAY.plusDays(source.between(-10, 20));
            return new Absence(from, from.plusDays(source.between(0, 6)));
        }

        /** Day by day, the latest first day and of equal ones the last said; what holds at once has its whole week. */
        @Nullable
        Member holding(LocalDate day) {
            Member holding = null;
            LocalDate since = LocalDate.MIN;
            for (var version : said) {
                boolean began = version.atOnce() && sameWeek(version.from(), day)
                        || !version.from().isAfter(day);
                if (began && !version.from().isBefore(since)) {
                    holding = version.member();
                    since = version.from();
                }
            }
            return holding;
        }

        double offered() {
            double hours = 0;
            for (int i = 0; i < 5; i++) {
                var workingDay = day.with(DayOfWeek.MONDAY).plusDays(i);
                var member = holding(workingDay);
                if (member != null && member.absences().stream().noneMatch(away -> away.takes(workingDay)))
                    hours += member.hoursPerWeek() * (1 - member.nonPartnerShare()) / 5;
            }
            return hours;
        }

        private static boolean sameWeek(LocalDate one, LocalDate other) {
            return one.with(DayOfWeek.MONDAY).equals(other.with(DayOfWeek.MONDAY));
        }
    }

    @Test
    void the_hours_of_a_week_are_summed_from_the_version_of_each_working_day() {
        Gen.forAll(Case::any, drawn -> {
            var planned = new MemberVersions(drawn.said()).inWeekOf(drawn.day());
            planned.ifPresent(member ->
                    assertThat(member.offeredHours(drawn.day(), null)).isCloseTo(drawn.offered(), within(1e-9)));
        });
    }

    @Test
    void everything_but_the_hours_is_as_of_the_day() {
        Gen.forAll(Case::any, drawn -> {
            var versions = new MemberVersions(drawn.said());
            var member = versions.on(drawn.day());
            var planned = versions.inWeekOf(drawn.day());
            assertThat(planned.map(Member::segments)).isEqualTo(member.map(Member::segments));
            assertThat(planned.isPresent()).isEqualTo(member.isPresent());
        });
    }

    @Test
    void only_the_order_of_versions_with_the_same_first_day_matters() {
        Gen.forAll(Case::any, drawn -> {
            var byDay = new ArrayList<>(drawn.said());
            byDay.sort(java.util.Comparator.comparing(MemberVersion::from).reversed());
            assertThat(new MemberVersions(byDay)).isEqualTo(new MemberVersions(drawn.said()));
        });
    }

    @Test
    void a_change_on_wednesday_gives_two_fifths_of_the_old_and_three_of_the_new() {
        var versions = versions(atOnce(LONG_AGO, member(40)), scheduled(WEDNESDAY, member(20)));
        for (var day : List.of(MONDAY, WEDNESDAY, MONDAY.plusDays(6)))
            assertThat(offered(versions, day)).isCloseTo(28, within(1e-9));
        assertThat(offered(versions, MONDAY.minusDays(1))).isCloseTo(40, within(1e-9));
        assertThat(versions.inWeekOf(MONDAY.plusDays(7))).contains(member(20));
    }

    @Test
    void what_holds_at_once_holds_for_the_whole_week_even_on_its_last_day() {
        var versions = versions(atOnce(LONG_AGO, member(40)), atOnce(MONDAY.plusDays(6), member(20)));
        assertThat(versions.inWeekOf(MONDAY.plusDays(6))).contains(member(20));
        assertThat(versions(atOnce(MONDAY.plusDays(5), member(20))).inWeekOf(MONDAY.plusDays(5)))
                .contains(member(20));
    }

    @Test
    void who_leaves_on_a_day_gives_the_days_before_it_and_who_comes_gives_those_from_it() {
        var leaving = versions(atOnce(LONG_AGO, member(40)), scheduled(WEDNESDAY, null));
        assertThat(offered(leaving, MONDAY)).isCloseTo(16, within(1e-9));
        assertThat(leaving.inWeekOf(WEDNESDAY)).isEmpty();
        var coming = versions(scheduled(WEDNESDAY, member(40)));
        assertThat(coming.inWeekOf(MONDAY)).isEmpty();
        assertThat(offered(coming, WEDNESDAY)).isCloseTo(24, within(1e-9));
    }

    @Test
    void of_two_with_the_same_first_day_the_later_said_holds() {
        var versions = versions(scheduled(WEDNESDAY, member(40)), atOnce(WEDNESDAY, member(20)));
        assertThat(versions.on(WEDNESDAY)).contains(member(20));
        assertThat(versions(atOnce(WEDNESDAY, member(20)), scheduled(WEDNESDAY, member(40)))
                        .on(WEDNESDAY))
                .contains(member(40));
    }

    @Test
    void a_change_of_other_things_than_hours_leaves_the_member_as_it_is() {
        var renamed = new Member("m", "Other", 40, 0, Set.of("a"), Set.of(), Set.of(), List.of());
        var versions = versions(atOnce(LONG_AGO, member(40)), scheduled(WEDNESDAY, renamed));
        assertThat(versions.inWeekOf(MONDAY)).contains(member(40));
        assertThat(versions.inWeekOf(WEDNESDAY)).contains(renamed);
    }

    private static double offered(MemberVersions versions, LocalDate day) {
        return versions.inWeekOf(day).orElseThrow().offeredHours(day, null);
    }

    private static MemberVersions versions(MemberVersion... said) {
        return new MemberVersions(List.of(said));
    }

    private static MemberVersion atOnce(LocalDate day, Member member) {
        return new MemberVersion(day, true, member);
    }

    private static MemberVersion scheduled(LocalDate day, @Nullable Member member) {
        return new MemberVersion(day, false, member);
    }

    private static Member member(double hours) {
        return new Member("m", "Mia", hours, 0, Set.of(), Set.of(), Set.of(), List.of());
    }
}

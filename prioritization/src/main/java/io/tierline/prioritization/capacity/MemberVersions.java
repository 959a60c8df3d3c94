package io.tierline.prioritization.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One person over time: each version holds until the next one's first day.
 *
 * <p>The hours of a week are summed over its working days, from the version of each day. A version that holds at once
 * counts for the whole week it was said in, since a plan tells hours per week, not what is left of one.
 *
 * @param versions in the order of their first days; given in the order they were said, which decides between equal ones
 */
public record MemberVersions(List<MemberVersion> versions) {
    private static final int WORKING_DAYS = 5;

    public MemberVersions {
        versions = versions.stream()
                .sorted(Comparator.comparing(MemberVersion::from))
                .toList();
    }

    /** As of a day; empty when not on the team then. */
    public Optional<Member> on(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !version.from().isAfter(day))
                .findFirst()
                .map(MemberVersion::member);
    }

    /**
     * As of a day, for a plan of its Monday-to-Sunday week: the hours, and the days away, are those of the week's
     * versions, everything else is as of {@code day}. Empty when not on the team on {@code day}.
     */
    public Optional<Member> inWeekOf(LocalDate day) {
        return on(day).map(member -> {
            var week = week(day);
            return Arrays.stream(week).allMatch(other -> sameHours(member, other)) ? member : mixed(member, week, day);
        });
    }

    private @Nullable Member[] week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = monday.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        var week = new @Nullable Member[WORKING_DAYS];
        for (var version : versions) {
            if (version.from().isAfter(sunday)) break;
            boolean wholeWeek = version.atOnce() || version.from().isBefore(monday);
            int first = wholeWeek
                    ? 0
                    : Math.min(WORKING_DAYS, version.from().getDayOfWeek().ordinal());
            Arrays.fill(week, first, WORKING_DAYS, version.member());
        }
        return week;
    }

    private static boolean sameHours(Member member, @Nullable Member other) {
        return other != null
                && other.hoursPerWeek() == member.hoursPerWeek()
                && other.nonPartnerShare() == member.nonPartnerShare()
                && other.absences().equals(member.absences());
    }

    private static Member mixed(Member member, @Nullable Member[] week, LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        double hours = IntStream.range(0, WORKING_DAYS)
                .filter(i -> week[i] != null)
                .mapToDouble(i -> Objects.requireNonNull(week[i]).partnerHoursOn(monday.plusDays(i)))
                .sum();
        return new Member(
                member.id(), member.name(), hours, 0, member.segments(), member.regions(), member.tiers(), List.of());
    }
}

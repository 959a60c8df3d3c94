package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.LiveDeals;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A person of the team and the hours there are; {@link MemberCheck} says whether it makes sense.
 *
 * @param hoursPerWeek in [0, 168]
 * @param nonPartnerShare the part of them that partners do not get, in [0, 1]
 * @param segments whom the member serves; empty for all
 * @param regions where the member serves; empty for anywhere
 * @param tiers names of tiers whose partners the member may serve; empty for all
 */
public record Member(
        String id,
        String name,
        double hoursPerWeek,
        double nonPartnerShare,
        Set<String> segments,
        Set<String> regions,
        Set<String> tiers,
        List<Absence> absences) {
    private static final int WORKING_DAYS = 5;

    public Member {
        segments = Collections.unmodifiableSet(new TreeSet<>(segments));
        regions = Collections.unmodifiableSet(new TreeSet<>(regions));
        tiers = Collections.unmodifiableSet(new TreeSet<>(tiers));
        absences = List.copyOf(absences);
    }

    /** A person without absences who may serve every partner, and does nothing else. */
    static Member anyone(String id, double hoursPerWeek) {
        return new Member(id, id, hoursPerWeek, 0, Set.of(), Set.of(), Set.of(), List.of());
    }

    /**
     * Hours per week for planned service in the Monday-to-Sunday week of {@code date}: less a fifth for each working
     * day away, less what is reserved for live deals.
     */
    public double offeredHours(LocalDate date, @Nullable LiveDeals liveDeals) {
        return partnerHours(date) * (1 - (liveDeals == null ? 0 : liveDeals.reserve()));
    }

    /** Hours per week set aside for live deals in the week of {@code date}. */
    public double reservedHours(LocalDate date, @Nullable LiveDeals liveDeals) {
        return partnerHours(date) * (liveDeals == null ? 0 : liveDeals.reserve());
    }

    /** Whether the member's segments, regions and tiers, where it lists any, take in such a partner. */
    public boolean fits(String segment, @Nullable String region, String tier) {
        return (segments.isEmpty() || segments.contains(segment))
                && (regions.isEmpty() || (region != null && regions.contains(region)))
                && (tiers.isEmpty() || tiers.contains(tier));
    }

    private double partnerHours(LocalDate date) {
        var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long there = IntStream.range(0, WORKING_DAYS)
                .mapToObj(monday::plusDays)
                .filter(day -> absences.stream().noneMatch(absence -> absence.takes(day)))
                .count();
        return hoursPerWeek * (1 - nonPartnerShare) * there / WORKING_DAYS;
    }
}

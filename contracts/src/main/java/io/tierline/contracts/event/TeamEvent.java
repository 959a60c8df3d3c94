package io.tierline.contracts.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is on the team and for how many hours. Subject: member id. */
public sealed interface TeamEvent extends EventData {
    /**
     * A member as they are from a day on.
     *
     * @param hoursPerWeek in [0, 168]
     * @param nonPartnerShare part of those hours that partners never get, in [0, 1]
     * @param segments partner segments covered; empty for all
     * @param regions partner regions covered; empty for all
     * @param tiers names of tiers whose partners the member may serve; null or empty for all
     * @param effectiveOn the first day it holds, in the program's time zone; null for at once
     */
    record MemberChanged(
            String name,
            BigDecimal hoursPerWeek,
            BigDecimal nonPartnerShare,
            List<String> segments,
            List<String> regions,
            List<Absence> absences,
            @Nullable List<String> tiers,
            @Nullable LocalDate effectiveOn)
            implements TeamEvent {}

    /** Away from the first to the last day, both included. */
    record Absence(LocalDate from, LocalDate to) {}

    /** @param effectiveOn the first day without the member, in the program's time zone; null for at once */
    record MemberRemoved(@Nullable LocalDate effectiveOn) implements TeamEvent {}

    /** What was to hold from {@code effectiveOn} on, a change or a removal, does not come. */
    record MemberChangeWithdrawn(LocalDate effectiveOn) implements TeamEvent {}
}

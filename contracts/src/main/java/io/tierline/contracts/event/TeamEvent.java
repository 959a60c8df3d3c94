package io.tierline.contracts.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Who is on the team and for how many hours. Subject: member id. */
public sealed interface TeamEvent extends EventData {
    /**
     * A member as they now are.
     *
     * @param hoursPerWeek in [0, 168]
     * @param nonPartnerShare part of those hours that partners never get, in [0, 1]
     * @param segments partner segments covered; empty for all
     * @param regions partner regions covered; empty for all
     */
    record MemberChanged(
            String name,
            BigDecimal hoursPerWeek,
            BigDecimal nonPartnerShare,
            List<String> segments,
            List<String> regions,
            List<Absence> absences)
            implements TeamEvent {}

    /** Away from the first to the last day, both included. */
    record Absence(LocalDate from, LocalDate to) {}

    record MemberRemoved() implements TeamEvent {}
}

package io.tierline.capacity.calendar;

import io.tierline.contracts.event.TeamEvent.Absence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * All that a member's calendar is made from.
 *
 * @param asOf when the plan in force was made, or, before the first, the link
 * @param why the plan and the cycle behind it, in words
 * @param duties by tier, then rank, then partner
 * @param absences that are not over
 */
record Agenda(
        String program,
        String member,
        String name,
        ZoneId zone,
        Instant asOf,
        String why,
        LocalDate today,
        List<Duty> duties,
        List<Absence> absences) {}

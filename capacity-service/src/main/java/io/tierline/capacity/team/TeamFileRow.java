package io.tierline.capacity.team;

import io.tierline.capacity.team.MemberDocument.Away;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a team's file; a column that the file does not have leaves things as they are.
 *
 * @param number as a spreadsheet counts them, from 1
 * @param segments null when the file has no such column; like the other lists
 */
record TeamFileRow(
        int number,
        String member,
        @Nullable String name,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable BigDecimal nonPartnerShare,
        @Nullable List<@Nullable String> segments,
        @Nullable List<@Nullable String> regions,
        @Nullable List<@Nullable String> tiers,
        @Nullable LocalDate effectiveOn) {

    /** Cells that cannot be read are added to {@code faults}. */
    static TeamFileRow of(int number, Map<TeamColumn, String> cells, List<CsvFault> faults) {
        var reading = new TeamCells(number, cells, faults);
        return new TeamFileRow(
                number,
                cells.getOrDefault(TeamColumn.MEMBER, ""),
                reading.text(TeamColumn.NAME),
                reading.decimal(TeamColumn.HOURS_PER_WEEK),
                reading.decimal(TeamColumn.NON_PARTNER_SHARE),
                reading.list(TeamColumn.SEGMENTS),
                reading.list(TeamColumn.REGIONS),
                reading.list(TeamColumn.TIERS),
                reading.date(TeamColumn.EFFECTIVE_ON));
    }

    /**
     * With what the file does not say.
     *
     * @param before the member as they would be without the file; null when not on the team then
     */
    MemberDocument document(@Nullable MemberChanged before) {
        return new MemberDocument(
                member,
                name,
                hoursPerWeek,
                nonPartnerShare,
                told(segments, before == null ? null : before.segments()),
                told(regions, before == null ? null : before.regions()),
                told(tiers, before == null ? null : before.tiers()),
                before == null ? null : absences(before),
                effectiveOn);
    }

    private static @Nullable List<@Nullable String> told(
            @Nullable List<@Nullable String> here, @Nullable List<String> before) {
        if (here != null) return here;
        return before == null ? null : new ArrayList<>(before);
    }

    private static List<@Nullable Away> absences(MemberChanged before) {
        List<@Nullable Away> absences = new ArrayList<>();
        for (var away : before.absences()) absences.add(new Away(away.from(), away.to()));
        return absences;
    }
}

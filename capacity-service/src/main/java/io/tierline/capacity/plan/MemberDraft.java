package io.tierline.capacity.plan;

import io.tierline.capacity.team.MemberDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as a draft would have them: not there, or all that a {@link MemberDocument} says.
 *
 * @param removed true for a member who is not there; then nothing else counts
 */
record MemberDraft(
        @Nullable String member,
        @Nullable Boolean removed,
        @Nullable String name,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable BigDecimal nonPartnerShare,
        @Nullable List<@Nullable String> segments,
        @Nullable List<@Nullable String> regions,
        @Nullable List<@Nullable String> tiers,
        @Nullable List<MemberDocument.@Nullable Away> absences,
        @Nullable LocalDate effectiveOn) {

    boolean isRemoved() {
        return Boolean.TRUE.equals(removed);
    }

    MemberDocument document() {
        return new MemberDocument(
                member, name, hoursPerWeek, nonPartnerShare, segments, regions, tiers, absences, effectiveOn);
    }
}

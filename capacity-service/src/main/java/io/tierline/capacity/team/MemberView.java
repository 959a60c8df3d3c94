package io.tierline.capacity.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.contracts.event.TeamEvent.Absence;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member as callers read it, as of today.
 *
 * @param hoursPerWeek 0 until {@code startsOn}
 * @param startsOn the first day on the team, while that is still to come; what is told besides holds from then on
 * @param scheduled what is to come, by its day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberView(
        String member,
        String name,
        BigDecimal hoursPerWeek,
        BigDecimal nonPartnerShare,
        List<String> segments,
        List<String> regions,
        List<String> tiers,
        List<Absence> absences,
        @Nullable LocalDate startsOn,
        List<Scheduled> scheduled) {

    /** A change that is to come, all fields as they will be, or a removal, which has none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scheduled(
            LocalDate effectiveOn,
            boolean removed,
            @Nullable String name,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable BigDecimal nonPartnerShare,
            @Nullable List<String> segments,
            @Nullable List<String> regions,
            @Nullable List<String> tiers,
            @Nullable List<Absence> absences) {

        private static Scheduled of(Said said) {
            var data = said.data();
            if (data == null) return new Scheduled(said.from(), true, null, null, null, null, null, null, null);
            return new Scheduled(
                    said.from(),
                    false,
                    data.name(),
                    data.hoursPerWeek(),
                    data.nonPartnerShare(),
                    data.segments(),
                    data.regions(),
                    Objects.requireNonNullElse(data.tiers(), List.of()),
                    data.absences());
        }
    }

    /** Only of somebody who is there. */
    static MemberView of(MemberStory story) {
        var scheduled = story.scheduled();
        var present = story.asOfToday();
        if (present != null) return of(story.member(), present, present.hoursPerWeek(), null, scheduled);
        var first = scheduled.stream()
                .filter(said -> said.data() != null)
                .findFirst()
                .orElseThrow();
        return of(story.member(), Objects.requireNonNull(first.data()), BigDecimal.ZERO, first.from(), scheduled);
    }

    private static MemberView of(
            String member,
            MemberChanged data,
            BigDecimal hoursPerWeek,
            @Nullable LocalDate startsOn,
            List<Said> scheduled) {
        return new MemberView(
                member,
                data.name(),
                hoursPerWeek,
                data.nonPartnerShare(),
                data.segments(),
                data.regions(),
                Objects.requireNonNullElse(data.tiers(), List.of()),
                data.absences(),
                startsOn,
                scheduled.stream().map(Scheduled::of).toList());
    }
}

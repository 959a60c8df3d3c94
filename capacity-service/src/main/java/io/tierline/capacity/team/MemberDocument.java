package io.tierline.capacity.team;

import io.tierline.contracts.event.TeamEvent;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import io.tierline.prioritization.capacity.Absence;
import io.tierline.prioritization.capacity.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member as a caller writes it; {@link MemberDocumentCheck} says whether it makes sense.
 *
 * @param member may repeat the id of the path
 * @param nonPartnerShare part of the hours that partners never get, in [0, 1]
 * @param segments partner segments served; absent or empty for all
 * @param regions partner regions served; absent or empty for all
 * @param tiers names of tiers whose partners are served; absent or empty for all
 * @param effectiveOn the first day it is to hold, in the program's time zone; absent for at once
 */
public record MemberDocument(
        @Nullable String member,
        @Nullable String name,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable BigDecimal nonPartnerShare,
        @Nullable List<@Nullable String> segments,
        @Nullable List<@Nullable String> regions,
        @Nullable List<@Nullable String> tiers,
        @Nullable List<@Nullable Away> absences,
        @Nullable LocalDate effectiveOn) {

    /** Days away, both included. */
    public record Away(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** What the log is told; only of a document that was checked. */
    public MemberChanged toEvent() {
        return new MemberChanged(
                Objects.requireNonNull(name),
                plain(hoursPerWeek),
                plain(nonPartnerShare),
                distinct(segments),
                distinct(regions),
                absences == null
                        ? List.of()
                        : absences.stream().map(MemberDocument::absence).toList(),
                distinct(tiers),
                effectiveOn);
    }

    /** The same, to hold from another day on. */
    static MemberChanged from(MemberChanged data, @Nullable LocalDate day) {
        return new MemberChanged(
                data.name(),
                data.hoursPerWeek(),
                data.nonPartnerShare(),
                data.segments(),
                data.regions(),
                data.absences(),
                data.tiers(),
                day);
    }

    /** As plans see it. */
    public static Member member(String id, MemberChanged data) {
        return new Member(
                id,
                data.name(),
                data.hoursPerWeek().doubleValue(),
                data.nonPartnerShare().doubleValue(),
                new HashSet<>(data.segments()),
                new HashSet<>(data.regions()),
                new HashSet<>(Objects.requireNonNullElse(data.tiers(), List.of())),
                data.absences().stream()
                        .map(away -> new Absence(away.from(), away.to()))
                        .toList());
    }

    private static BigDecimal plain(@Nullable BigDecimal number) {
        return new BigDecimal(
                Objects.requireNonNull(number).stripTrailingZeros().toPlainString());
    }

    private static List<String> distinct(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(text -> Objects.requireNonNull(text))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static TeamEvent.Absence absence(@Nullable Away away) {
        return new TeamEvent.Absence(
                Objects.requireNonNull(Objects.requireNonNull(away).from()), Objects.requireNonNull(away.to()));
    }
}

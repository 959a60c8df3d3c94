package io.tierline.capacity.team;

import io.tierline.capacity.tables.TableJson;
import io.tierline.contracts.event.TeamEvent.Absence;
import io.tierline.contracts.event.TeamEvent.MemberChanged;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A member as callers read it. */
public record MemberView(
        String member,
        String name,
        BigDecimal hoursPerWeek,
        BigDecimal nonPartnerShare,
        List<String> segments,
        List<String> regions,
        List<String> tiers,
        List<Absence> absences) {

    static MemberView of(MemberRow row) {
        return new MemberView(
                row.member,
                row.name,
                row.hoursPerWeek,
                row.nonPartnerShare,
                TableJson.list(row.segments),
                TableJson.list(row.regions),
                TableJson.list(row.tiers),
                TableJson.absences(row.absences));
    }

    static MemberView of(String member, MemberChanged data) {
        return new MemberView(
                member,
                data.name(),
                data.hoursPerWeek(),
                data.nonPartnerShare(),
                data.segments(),
                data.regions(),
                Objects.requireNonNullElse(data.tiers(), List.of()),
                data.absences());
    }
}

package io.tierline.capacity.tables;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TeamEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Members as events change them, by the day from which it holds; what was removed or withdrawn keeps its row, so that an
 * older event cannot bring it back.
 */
final class TeamChanges {
    private static final String CHANGED = "changed";
    private static final String REMOVED = "removed";
    private static final String WITHDRAWN = "withdrawn";

    private final Rows versions = Rows.latestWins(
            "member_version",
            List.of(
                    new Rows.Column("program", "text"),
                    new Rows.Column("member", "text"),
                    new Rows.Column("day", "date"),
                    new Rows.Column("at_once", "bool")),
            List.of(
                    new Rows.Column("kind", "text"),
                    new Rows.Column("name", "text"),
                    new Rows.Column("hours_per_week", "numeric"),
                    new Rows.Column("non_partner_share", "numeric"),
                    new Rows.Column("segments", "text"),
                    new Rows.Column("regions", "text"),
                    new Rows.Column("absences", "text"),
                    new Rows.Column("tiers", "text")));

    private final Rows names = Rows.latestWins("member", Rows.texts("program", "member"), Rows.texts("name"));

    boolean taken(Event event, TeamEvent data) {
        switch (data) {
            case TeamEvent.MemberChanged e -> {
                names.addFrom(event, event.program(), event.subject(), e.name());
                versions.addFrom(
                        event,
                        event.program(),
                        event.subject(),
                        day(event, e.effectiveOn()),
                        e.effectiveOn() == null,
                        CHANGED,
                        e.name(),
                        e.hoursPerWeek(),
                        e.nonPartnerShare(),
                        TableJson.write(e.segments()),
                        TableJson.write(e.regions()),
                        TableJson.write(e.absences()),
                        TableJson.write(Objects.requireNonNullElse(e.tiers(), List.of())));
            }
            case TeamEvent.MemberRemoved e -> nothing(event, e.effectiveOn(), REMOVED);
            case TeamEvent.MemberChangeWithdrawn e -> nothing(event, e.effectiveOn(), WITHDRAWN);
        }
        return true;
    }

    private void nothing(Event event, @Nullable LocalDate effectiveOn, String kind) {
        versions.addFrom(
                event,
                event.program(),
                event.subject(),
                day(event, effectiveOn),
                effectiveOn == null,
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What holds at once is kept by the day it was said, which needs no time zone to be known. */
    private static LocalDate day(Event event, @Nullable LocalDate effectiveOn) {
        return effectiveOn == null ? LocalDate.ofInstant(event.time(), ZoneOffset.UTC) : effectiveOn;
    }

    void write(Connection tables) throws SQLException {
        versions.write(tables);
        names.write(tables);
    }
}

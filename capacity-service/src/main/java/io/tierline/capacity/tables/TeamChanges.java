package io.tierline.capacity.tables;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TeamEvent;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Members as events change them; a removed one keeps its row, so that an older event cannot bring it back. */
final class TeamChanges {
    private static final String NONE = "[]";

    private final Rows members = Rows.latestWins(
            "member",
            Rows.texts("program", "member"),
            List.of(
                    new Rows.Column("name", "text"),
                    new Rows.Column("hours_per_week", "numeric"),
                    new Rows.Column("non_partner_share", "numeric"),
                    new Rows.Column("segments", "text"),
                    new Rows.Column("regions", "text"),
                    new Rows.Column("absences", "text"),
                    new Rows.Column("tiers", "text"),
                    new Rows.Column("removed", "bool")));

    boolean taken(Event event, TeamEvent data) {
        switch (data) {
            case TeamEvent.MemberChanged e ->
                members.addFrom(
                        event,
                        event.program(),
                        event.subject(),
                        e.name(),
                        e.hoursPerWeek(),
                        e.nonPartnerShare(),
                        TableJson.write(e.segments()),
                        TableJson.write(e.regions()),
                        TableJson.write(e.absences()),
                        TableJson.write(Objects.requireNonNullElse(e.tiers(), List.of())),
                        false);
            case TeamEvent.MemberRemoved _ ->
                members.addFrom(
                        event,
                        event.program(),
                        event.subject(),
                        event.subject(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        NONE,
                        NONE,
                        NONE,
                        NONE,
                        true);
            case TeamEvent.MemberChangeWithdrawn _ -> {
                return false;
            }
        }
        return true;
    }

    void write(Connection tables) throws SQLException {
        members.write(tables);
    }
}

package io.tierline.capacity.tables;

import io.tierline.contracts.event.CalendarEvent;
import io.tierline.contracts.event.CommitmentEvent;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent.TierChanged;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was done and when which tier promised it, what was said about promises, and links to calendars. */
final class PromiseChanges {
    private final Rows activities = Rows.latestWins(
            "activity",
            Rows.texts("program", "partner", "activity"),
            columns(Rows.texts("kind", "account"), new Rows.Column("hours", "numeric"), new Rows.Column("member", "text")));
    private final Rows tiers = Rows.firstWins(
            "tier_change",
            Stream.of(
                            Rows.texts("program", "partner"),
                            List.of(new Rows.Column("nanos", "int8")),
                            Rows.texts("event_id", "source"))
                    .flatMap(List::stream)
                    .toList(),
            Rows.texts("tier"));
    private final Rows misses = Rows.latestWins(
            "commitment_miss",
            columns(Rows.texts("program", "partner", "item"), new Rows.Column("from_day", "date")),
            Stream.of(
                            Rows.texts("tier", "commitment", "kind"),
                            List.of(new Rows.Column("to_day", "date"), new Rows.Column("in_a_row", "int4")),
                            Rows.texts("severity", "owner"))
                    .flatMap(List::stream)
                    .toList());
    private final Rows ends = Rows.latestWins(
            "commitment_end",
            Rows.texts("program", "partner", "item"),
            columns(Rows.texts("how", "activity"), new Rows.Column("on_nanos", "int8")));
    private final Rows links = Rows.latestWins(
            "calendar_link", Rows.texts("program", "member"), Rows.texts("digest", "shared_by"));
    private final Map<String, Set<String>> touched = new HashMap<>();

    private static List<Rows.Column> columns(List<Rows.Column> first, Rows.Column... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    /** Partners by program whose promises may stand otherwise now; of a program alone, all of its own may. */
    Map<String, Set<String>> touched() {
        return touched;
    }

    void touch(Event event) {
        var _ = touched.computeIfAbsent(event.program(), _ -> new HashSet<>());
    }

    private void touchPartner(Event event) {
        touched.computeIfAbsent(event.program(), _ -> new HashSet<>()).add(event.subject());
    }

    void taken(Event event, ActivityLogged logged) {
        activity(event, logged.activityId(), logged);
    }

    void retracted(Event event, String activity) {
        activity(event, activity, null);
    }

    private void activity(Event event, String activity, @Nullable ActivityLogged logged) {
        touchPartner(event);
        activities.addFrom(
                event,
                event.program(),
                event.subject(),
                activity,
                logged == null ? null : logged.kind(),
                logged == null ? null : logged.account(),
                logged == null ? null : logged.hours(),
                logged == null ? null : logged.member());
    }

    void taken(Event event, TierChanged changed) {
        touchPartner(event);
        tiers.add(
                event.program(), event.subject(), Nanos.of(event.time()), event.id(), event.source(), changed.to());
    }

    void taken(Event event, CommitmentEvent data) {
        switch (data) {
            case CommitmentEvent.CommitmentMissed e ->
                misses.addFrom(
                        event,
                        event.program(),
                        event.subject(),
                        e.item(),
                        e.from(),
                        e.tier(),
                        e.commitment(),
                        e.kind(),
                        e.to(),
                        e.inARow(),
                        e.severity(),
                        e.owner());
            case CommitmentEvent.CommitmentClosed e ->
                ends.addFrom(
                        event,
                        event.program(),
                        event.subject(),
                        e.item(),
                        e.how(),
                        e.activity(),
                        e.on() == null ? null : Nanos.of(e.on()));
        }
    }

    void taken(Event event, CalendarEvent data) {
        switch (data) {
            case CalendarEvent.CalendarShared e ->
                links.addFrom(event, event.program(), event.subject(), e.digest(), e.sharedBy());
            case CalendarEvent.CalendarRevoked _ ->
                links.addFrom(event, event.program(), event.subject(), null, null);
        }
    }

    void write(Connection tables) throws SQLException {
        activities.write(tables);
        tiers.write(tables);
        misses.write(tables);
        ends.write(tables);
        links.write(tables);
    }
}

package io.tierline.capacity.tables;

import io.tierline.contracts.event.AllocationEvent;
import io.tierline.contracts.event.AppealEvent;
import io.tierline.contracts.event.CalendarEvent;
import io.tierline.contracts.event.CommitmentEvent;
import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.EngagementEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ExceptionEvent;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.event.PinEvent;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.contracts.event.ScoreEvent;
import io.tierline.contracts.event.TeamEvent;
import io.tierline.contracts.event.TierEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one batch of events changes in the tables, gathered and then written table by table. */
final class Changes {
    private static final List<Rows.Column> PARTNER = Rows.texts("program", "partner");

    private final Rows cells =
            Rows.latestWins("partner_cell", Rows.texts("program", "partner", "cell"), Rows.texts("value"));
    private final Rows made = Rows.latestWins("program", Rows.texts("program"), Rows.texts("name"));
    private final Rows deals = Rows.latestWins(
            "deal",
            Rows.texts("program", "partner", "deal"),
            List.of(
                    new Rows.Column("status", "text"),
                    new Rows.Column("amount", "numeric"),
                    new Rows.Column("currency", "text"),
                    new Rows.Column("share", "numeric"),
                    new Rows.Column("account", "text"),
                    new Rows.Column("stage", "text")));
    private final Rows timeLogged = Rows.firstWins(
            "time_logged",
            Rows.texts("program", "source", "event_id"),
            List.of(
                    new Rows.Column("partner", "text"),
                    new Rows.Column("member", "text"),
                    new Rows.Column("hours", "numeric"),
                    new Rows.Column("on_day", "date"),
                    new Rows.Column("kind", "text")));
    private final Rows frameworks = Rows.firstWins(
            "framework",
            List.of(new Rows.Column("program", "text"), new Rows.Column("version", "int4")),
            List.of(new Rows.Column("document", "text"), new Rows.Column("published_nanos", "int8")));
    private final Rows entries = Rows.latestWins("tier_entry", PARTNER, Rows.texts("tier"));
    private final TeamChanges team = new TeamChanges();
    private final CycleChanges cycles = new CycleChanges();
    private final PlanChanges plans = new PlanChanges();
    private final PromiseChanges promises = new PromiseChanges();
    private final Set<String> programs = new HashSet<>();

    /** The programs whose plan may be another now. */
    Set<String> programs() {
        return programs;
    }

    /** As {@link PromiseChanges#touched}. */
    Map<String, Set<String>> partners() {
        return promises.touched();
    }

    /**
     * @param position of the event in its partition
     */
    void take(Event event, long position) {
        boolean matters = switch (event.data()) {
            case PartnerEvent partner -> taken(event, partner);
            case EngagementEvent engagement -> taken(event, engagement);
            case TeamEvent member -> team.taken(event, member);
            case ProgramEvent program -> taken(event, program);
            case CycleEvent cycle -> {
                promises.touch(event);
                yield cycles.taken(event, cycle, position);
            }
            case TierEvent tier -> taken(event, tier);
            case AllocationEvent allocation -> {
                plans.take(event, allocation, position);
                yield false;
            }
            case CommitmentEvent commitment -> {
                promises.taken(event, commitment);
                yield false;
            }
            case CalendarEvent calendar -> {
                promises.taken(event, calendar);
                yield false;
            }
            case ScoreEvent _, ExceptionEvent _, AppealEvent _, PinEvent _ -> false;
        };
        if (matters) programs.add(event.program());
    }

    private boolean taken(Event event, PartnerEvent data) {
        switch (data) {
            case PartnerEvent.PartnerRegistered e -> {
                cell(event, "status", "active");
                masterData(event, e.name(), e.segment(), e.region());
            }
            case PartnerEvent.PartnerChanged e -> masterData(event, e.name(), e.segment(), e.region());
            case PartnerEvent.PartnerRetired _ -> cell(event, "status", "retired");
        }
        return true;
    }

    private void masterData(Event event, @Nullable String name, @Nullable String segment, @Nullable String region) {
        if (name != null) cell(event, "name", name);
        if (segment != null) cell(event, "segment", segment);
        if (region != null) cell(event, "region", region);
    }

    private void cell(Event event, String cell, String value) {
        cells.addFrom(event, event.program(), event.subject(), cell, value);
    }

    private boolean taken(Event event, EngagementEvent data) {
        return switch (data) {
            case EngagementEvent.DealChanged e -> {
                deals.addFrom(
                        event,
                        event.program(),
                        event.subject(),
                        e.dealId(),
                        e.status().name(),
                        e.amount(),
                        e.currency(),
                        e.share(),
                        e.account(),
                        e.stage());
                yield true;
            }
            case EngagementEvent.TimeLogged e -> {
                timeLogged.add(
                        event.program(),
                        event.source(),
                        event.id(),
                        event.subject(),
                        e.member(),
                        e.hours(),
                        e.on(),
                        e.kind());
                yield false;
            }
            case EngagementEvent.ActivityLogged e -> {
                promises.taken(event, e);
                yield false;
            }
            case EngagementEvent.ActivityRetracted e -> {
                promises.retracted(event, e.activityId());
                yield false;
            }
            case EngagementEvent.OverlapReported _ -> false;
        };
    }

    private boolean taken(Event event, ProgramEvent data) {
        return switch (data) {
            case ProgramEvent.FrameworkPublished e -> {
                promises.touch(event);
                frameworks.add(
                        event.program(), e.version(), TableJson.write(e.framework()), Nanos.of(event.time()));
                yield true;
            }
            case ProgramEvent.ProgramChanged e -> {
                made.addFrom(event, event.program(), e.name());
                yield false;
            }
        };
    }

    private boolean taken(Event event, TierEvent data) {
        return switch (data) {
            case TierEvent.TierDecided e -> cycles.taken(event, e);
            case TierEvent.TierChanged e -> {
                promises.taken(event, e);
                if (e.reason().equals("rescore")) yield false;
                entries.addFrom(event, event.program(), event.subject(), e.to());
                yield true;
            }
            case TierEvent.TierPending _ -> false;
        };
    }

    void write(Connection tables) throws SQLException {
        made.write(tables);
        cells.write(tables);
        deals.write(tables);
        timeLogged.write(tables);
        frameworks.write(tables);
        entries.write(tables);
        team.write(tables);
        cycles.write(tables);
        plans.write(tables);
        promises.write(tables);
    }
}

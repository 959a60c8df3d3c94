package io.tierline.tiering.calendar;

import io.tierline.contracts.event.CycleEvent.CycleOverdue;
import io.tierline.contracts.event.CycleEvent.CycleReminded;
import io.tierline.contracts.event.Event;
import io.tierline.prioritization.framework.Rescore;
import io.tierline.service.projection.Automation;
import io.tierline.service.projection.EventRecords;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.Published;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** When a due date comes near, or passes without a closed cycle, the log says so, once. */
@Singleton
public class TellOfDueDates implements Automation {
    private static final Logger LOG = Logger.getLogger(TellOfDueDates.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Frameworks frameworks;
    private Instant lookedAt = Instant.EPOCH;

    TellOfDueDates(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException {
        if (Duration.between(lookedAt, now).abs().compareTo(LOOK_EVERY) < 0) return List.of();
        var events = new ArrayList<Event>();
        for (var program : Query.list(tables, "select distinct program from framework", row -> row.getString(1))) {
            var versions = frameworks.versions(tables, program);
            if (versions.isEmpty()) continue;
            reminder(tables, program, versions.getFirst(), now).ifPresent(events::add);
            overdue(tables, program, versions, now).ifPresent(events::add);
        }
        lookedAt = now;
        return new EventRecords(events);
    }

    private static Optional<Event> reminder(Connection tables, String program, Published version, Instant now)
            throws SQLException {
        var found = Reminder.timely(version, now);
        if (found.isEmpty()
                || CalendarTables.said(
                        tables, program, found.get().dueAt(), found.get().kind())) return Optional.empty();
        var reminder = found.get();
        LOG.infof("a cycle of %s is due at %s", program, reminder.dueAt());
        var calendar = version.framework().rescore();
        return Optional.of(Minted.aboutProgram(
                id(program, reminder.dueAt(), reminder.kind()),
                program,
                now,
                new CycleReminded(
                        reminder.dueAt(),
                        reminder.daysBefore(),
                        wireName(calendar.mode()),
                        calendar.timeZone().getId())));
    }

    private static Optional<Event> overdue(Connection tables, String program, List<Published> versions, Instant now)
            throws SQLException {
        var found = Overdue.of(versions, CalendarTables.past(tables, program), now);
        if (found.isEmpty()
                || CalendarTables.said(tables, program, found.get().last().at(), Overdue.KIND)) return Optional.empty();
        var dueAt = found.get().last().at();
        LOG.warnf("the cycle of %s that was due at %s has not been closed", program, dueAt);
        return Optional.of(Minted.aboutProgram(
                id(program, dueAt, Overdue.KIND),
                program,
                now,
                new CycleOverdue(
                        dueAt,
                        found.get().since(),
                        wireName(found.get().mode()),
                        found.get().last().calendar().timeZone().getId())));
    }

    private static String id(String program, Instant dueAt, String kind) {
        return kind + "/" + program + "/" + dueAt;
    }

    static String wireName(Rescore.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}

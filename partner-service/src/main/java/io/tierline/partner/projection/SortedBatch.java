package io.tierline.partner.projection;

import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.contracts.topic.Ids;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.partner.deadletter.Letter;
import io.tierline.partner.deadletter.LetterTable;
import io.tierline.partner.deadletter.Retry;
import io.tierline.partner.framework.FrameworkTable;
import io.tierline.partner.intake.CanonicalRecords;
import io.tierline.partner.intake.EventIdentity;
import io.tierline.partner.intake.SeenTable;
import io.tierline.partner.program.ProgramTable;
import io.tierline.partner.roster.RosterTable;
import io.tierline.service.projection.LogEntry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch of the log by what each record is for. Records of partners, engagements and frameworks that cannot be read are
 * left to the scoring service, which writes them to the dead letters; those of team-time are found here.
 */
final class SortedBatch {
    private final CoPartition coPartition;
    private final List<Event> programs = new ArrayList<>();
    private final List<Event> partners = new ArrayList<>();
    private final List<EventIdentity> seen = new ArrayList<>();
    private final Map<RecordKey, List<LogEntry>> perPartner = new HashMap<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, Instant> retried = new HashMap<>();

    SortedBatch(CoPartition coPartition) {
        this.coPartition = coPartition;
    }

    void take(LogEntry entry) {
        if (entry.topic() != Topic.DEAD_LETTERS)
            Retry.letterOf(entry).ifPresent(letter -> retried.put(letter, entry.appended()));
        switch (entry.topic()) {
            case ENGAGEMENTS -> engagement(entry);
            case PARTNERS -> partner(entry);
            case TEAM_TIME -> teamTime(entry);
            case FRAMEWORKS -> program(entry);
            case DEAD_LETTERS -> letters.add(Letter.refused(entry));
            case FRAMEWORK_BROADCAST,
                    CYCLES,
                    SCORES,
                    CYCLE_SCORES,
                    TIER_DECISIONS,
                    TIER_CHANGES,
                    ALLOCATIONS,
                    COMMITMENTS -> throw new IllegalStateException("not read here: " + entry.topic());
        }
    }

    private void engagement(LogEntry entry) {
        if (!coPartition.holds(entry.record())) return;
        var key = key(entry);
        if (key == null) return;
        var marked = CanonicalRecords.identity(entry.record(), key);
        if (marked.isPresent()) {
            seen.add(marked.get());
            perPartner.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry);
            return;
        }
        var event = readable(entry);
        if (event != null && !event.data().aboutProgram()) note(entry, event);
    }

    private void partner(LogEntry entry) {
        var event = coPartition.holds(entry.record()) ? readable(entry) : null;
        if (event == null || !(event.data() instanceof PartnerEvent)) return;
        partners.add(event);
        note(entry, event);
    }

    private void teamTime(LogEntry entry) {
        try {
            var event = entry.read().event();
            var type = EventType.of(event.data());
            if (type.topic() != entry.topic()) letters.add(Letter.found(entry, misplaced(type, entry)));
            else if (type == EventType.TIME_LOGGED) note(entry, event);
        } catch (UnreadableEvent e) {
            letters.add(Letter.found(entry, String.valueOf(e.getMessage())));
        }
    }

    private void program(LogEntry entry) {
        var event = readable(entry);
        if (event != null && event.data() instanceof ProgramEvent) programs.add(event);
    }

    private static String misplaced(EventType type, LogEntry entry) {
        return "%s does not belong on the topic %s"
                .formatted(type.wireName(), entry.topic().topicName());
    }

    /** The event of a record that belongs where it stands; null for what the scoring service refuses. */
    private static @Nullable Event readable(LogEntry entry) {
        try {
            var event = entry.read().event();
            boolean belongs = EventType.of(event.data()).topic() == entry.topic()
                    || event.data().aboutProgram();
            return belongs ? event : null;
        } catch (UnreadableEvent e) {
            return null;
        }
    }

    private void note(LogEntry entry, Event event) {
        seen.add(CanonicalRecords.identity(event));
        perPartner.computeIfAbsent(event.key(), _ -> new ArrayList<>()).add(entry);
    }

    private static @Nullable RecordKey key(LogEntry entry) {
        try {
            var key = RecordKey.parse(new String(entry.record().key(), StandardCharsets.UTF_8));
            return Ids.isId(key.subject()) ? key : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    void apply(Connection tables, KnownPartners known) throws SQLException {
        for (var event : programs) {
            switch ((ProgramEvent) event.data()) {
                case ProgramEvent.ProgramChanged change -> ProgramTable.apply(tables, event, change);
                case ProgramEvent.FrameworkPublished published -> FrameworkTable.apply(tables, event, published);
            }
        }
        var appeared = RosterTable.apply(tables, partners);
        SeenTable.add(tables, seen);
        for (var partner : known.unknown(tables, perPartner.keySet()))
            for (var entry : perPartner.getOrDefault(partner, List.of())) letters.add(Letter.waiting(entry, partner));
        LetterTable.add(tables, letters);
        LetterTable.release(tables, appeared);
        LetterTable.retried(tables, retried, letters);
    }
}

package io.tierline.chaos.verify;

import io.tierline.chaos.log.LogRecord;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a record must mean to scores, told from the contracts alone. */
sealed interface Meaning {
    Set<Topic> PARTNER_TOPICS = Set.of(Topic.PARTNERS, Topic.ENGAGEMENTS);
    Set<Topic> PROGRAM_TOPICS = Set.of(Topic.FRAMEWORKS, Topic.FRAMEWORK_BROADCAST);

    /** Something that happened to a partner. */
    record OfPartner(RecordKey partner, Fact fact) implements Meaning {}

    /** A framework version whose document passes every check. */
    record Version(String program, int version, Framework framework) implements Meaning {}

    /** A cycle that asks for every score. */
    record Barrier(String program, CycleOpened cycle, Framework framework) implements Meaning {}

    /** Rightly there, and of no concern to scores. */
    record Nothing() implements Meaning {}

    /** What no score may depend on and a dead letter must tell of. */
    record Poison(String reason) implements Meaning {}

    /** @param partitions how many partitions the record's topic has */
    static Meaning of(LogRecord record, int partitions) {
        try {
            var event = KafkaEvents.read(record.key(), record.value(), record.headers(), record.appended())
                    .event();
            var topic = record.place().topic();
            if (PROGRAM_TOPICS.contains(topic)) return ofProgram(event);
            if (PARTNER_TOPICS.contains(topic)) return ofPartner(record, event, partitions);
            throw new IllegalArgumentException(record.place() + " (expected: a topic that scores depend on)");
        } catch (UnreadableEvent e) {
            return new Poison(String.valueOf(e.getMessage()));
        }
    }

    private static Meaning ofPartner(LogRecord record, Event event, int partitions) {
        if (event.data() instanceof CycleOpened opened) {
            var framework = framework(opened.framework());
            return framework instanceof Framework fit
                    ? new Barrier(event.program(), opened, fit)
                    : new Poison("a cycle without a valid framework");
        }
        if (EventType.of(event.data()).topic() != record.place().topic()) return new Poison("on the wrong topic");
        if (event.key().partition(partitions) != record.place().partition())
            return new Poison("in another's partition");
        return EventFacts.of(event)
                .<Meaning>map(fact -> new OfPartner(event.key(), fact))
                .orElseGet(Nothing::new);
    }

    private static Meaning ofProgram(Event event) {
        if (EventType.of(event.data()).topic() != Topic.FRAMEWORKS) return new Poison("on the wrong topic");
        if (!(event.data() instanceof FrameworkPublished published)) return new Nothing();
        var framework = framework(published.framework());
        return framework instanceof Framework fit
                ? new Version(event.program(), published.version(), fit)
                : new Poison("breaks the rules of frameworks");
    }

    private static @Nullable Framework framework(Map<String, Object> document) {
        return FrameworkReader.read(document).framework();
    }
}

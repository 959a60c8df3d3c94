package io.tierline.scoring.topology;

import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.framework.Reading;
import io.tierline.prioritization.framework.Violation;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads records of the log, and tells why one is of no use. */
final class IncomingReader {
    private final int partitions;

    /** @param partitions how many partitions the topics keyed by partner have */
    IncomingReader(int partitions) {
        this.partitions = partitions;
    }

    /** @param appended when the broker appended the record */
    Incoming read(
            Topic topic,
            int partition,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            Instant appended) {
        try {
            var event = KafkaEvents.read(key, value, headers, appended).event();
            return switch (topic) {
                case FRAMEWORKS, CYCLES, FRAMEWORK_BROADCAST -> ofProgram(topic, event);
                case PARTNERS, ENGAGEMENTS ->
                    event.data() instanceof CycleOpened opened
                            ? barrier(event, opened)
                            : ofPartner(topic, partition, key, event);
                case TEAM_TIME,
                        SCORES,
                        CYCLE_SCORES,
                        TIER_DECISIONS,
                        TIER_CHANGES,
                        ALLOCATIONS,
                        COMMITMENTS,
                        DEAD_LETTERS -> throw new IllegalStateException(topic + " is not a source of scores");
            };
        } catch (UnreadableEvent e) {
            return new Incoming.Unusable(String.valueOf(e.getMessage()));
        }
    }

    private static Incoming ofProgram(Topic topic, Event event) {
        var belongsTo = EventType.of(event.data()).topic();
        boolean broadcast = belongsTo == Topic.FRAMEWORKS || belongsTo == Topic.CYCLES;
        if (!(topic == Topic.FRAMEWORK_BROADCAST ? broadcast : belongsTo == topic)) return misplaced(topic, event);
        return switch (event.data()) {
            case FrameworkPublished published -> framework(event, published);
            case CycleClosed closed -> new Incoming.CycleDecided(event.program(), closed.cycle(), closed.asOf());
            default -> new Incoming.Irrelevant();
        };
    }

    private static Incoming framework(Event event, FrameworkPublished published) {
        var reading = FrameworkReader.read(published.framework());
        return reading.framework() == null
                ? new Incoming.Unusable("/data/framework: " + broken(reading))
                : new Incoming.FrameworkVersion(
                        event.program(), published.version(), event.time(), published.framework());
    }

    /**
     * The barrier of an event that was read as one before.
     *
     * @param json the event
     * @param appended as it was then
     * @throws IllegalStateException if it is none
     */
    static Incoming.Barrier barrier(byte[] json, Instant appended) {
        try {
            var event = CloudEvents.read(json, null, appended).event();
            if (event.data() instanceof CycleOpened opened
                    && barrier(event, opened) instanceof Incoming.Barrier barrier) return barrier;
            throw new IllegalStateException("event %s is no barrier".formatted(event.id()));
        } catch (UnreadableEvent e) {
            throw new IllegalStateException("a barrier cannot be read again", e);
        }
    }

    private static Incoming barrier(Event event, CycleOpened opened) {
        var reading = FrameworkReader.read(opened.framework());
        return reading.framework() == null
                ? new Incoming.Unusable("/data/framework: " + broken(reading))
                : new Incoming.Barrier(event, opened, reading.framework());
    }

    private Incoming ofPartner(Topic topic, int partition, byte @Nullable [] key, Event event) {
        if (EventType.of(event.data()).topic() != topic) return misplaced(topic, event);
        int expected = RecordKey.partitionOf(Objects.requireNonNull(key, "an event was read"), partitions);
        if (expected != partition)
            return new Incoming.Unusable("was written with another partitioner: stands in partition %d (expected: %d)"
                    .formatted(partition, expected));
        var fact = EventFacts.of(event);
        return fact.isPresent() ? new Incoming.OfPartner(event.key(), fact.get()) : new Incoming.Irrelevant();
    }

    private static Incoming misplaced(Topic topic, Event event) {
        var type = EventType.of(event.data());
        return new Incoming.Unusable("/type: %s does not belong on topic %s (expected: %s)"
                .formatted(type.wireName(), topic.topicName(), type.topic().topicName()));
    }

    private static String broken(Reading reading) {
        return reading.errors().stream()
                .map((Violation violation) -> violation.pointer() + ": " + violation.detail())
                .collect(Collectors.joining("; "));
    }
}

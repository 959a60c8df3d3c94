package io.tierline.contracts.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.Ids;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents on Kafka: structured records are written; structured and binary ones are read.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
public final class KafkaEvents {
    private static final String CONTENT_TYPE = "content-type";
    private static final String BINARY_PREFIX = "ce_";
    private static final byte[] STRUCTURED = CloudEvents.STRUCTURED.getBytes(StandardCharsets.UTF_8);

    private static final FrequentTexts PROGRAMS = new FrequentTexts(64);

    /** A way from structured bytes to the event. */
    @FunctionalInterface
    private interface Reader {
        CloudEvents.Read read(byte[] json, @Nullable String program, Instant now) throws UnreadableEvent;
    }

    private KafkaEvents() {}

    /** The record of an event on the topic of its type. */
    public static ProducerRecord<byte[], byte[]> record(Event event) {
        return record(event, EventType.of(event.data()).topic(), null);
    }

    /** The record of an event on a given topic and, unless null, partition. */
    public static ProducerRecord<byte[], byte[]> record(Event event, Topic topic, @Nullable Integer partition) {
        return new ProducerRecord<>(
                topic.topicName(),
                partition,
                event.key().text().getBytes(StandardCharsets.UTF_8),
                CloudEvents.write(event),
                headers());
    }

    /** The headers of a structured record. */
    public static List<Header> headers() {
        return List.of(new RecordHeader(CONTENT_TYPE, STRUCTURED));
    }

    /**
     * Reads the event of a record. The key of a record that can be read is, byte for byte, the key of its event, so that
     * {@link RecordKey#partitionOf} may be asked with the record's own bytes.
     *
     * @param key record key, program/subject
     * @param appended when the broker appended it; later event times are refused beyond the tolerance
     * @throws UnreadableEvent with each field that is wrong
     */
    public static CloudEvents.Read read(
            byte @Nullable [] key, byte @Nullable [] value, Headers headers, Instant appended) throws UnreadableEvent {
        return read(key, value, headers, appended, CloudEvents::read);
    }

    /** As {@link #read(byte[], byte[], Headers, Instant)}, by the way that is quickest for events of a topic. */
    public static CloudEvents.Read read(
            Topic topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers, Instant appended)
            throws UnreadableEvent {
        return switch (topic) {
            case SCORES, CYCLE_SCORES, TIER_DECISIONS, TIER_CHANGES ->
                read(key, value, headers, appended, CloudEvents::readOwn);
            default -> read(key, value, headers, appended, CloudEvents::read);
        };
    }

    private static CloudEvents.Read read(
            byte @Nullable [] key, byte @Nullable [] value, Headers headers, Instant appended, Reader reader)
            throws UnreadableEvent {
        if (key == null) throw UnreadableEvent.because("", "has no record key (expected: program/subject)");
        if (value == null) throw UnreadableEvent.because("", "has no value");
        if (value.length > EventJson.LARGEST_EVENT)
            throw UnreadableEvent.because("", "is larger than " + EventJson.LARGEST_EVENT + " bytes");
        var program = program(key);
        var read = isBinary(headers)
                ? CloudEvents.read(structured(value, headers), program, appended)
                : reader.read(value, program, appended);
        var expected = read.event().key();
        if (!expected.stands(key))
            throw UnreadableEvent.because(
                    "/subject", "does not match the record key (expected key: " + expected.text() + ")");
        return read;
    }

    private static String program(byte[] key) throws UnreadableEvent {
        int end = 0;
        while (end < key.length && key[end] != '/') end++;
        var program = PROGRAMS.ascii(key, 0, end);
        if (!Ids.isProgram(program)) throw UnreadableEvent.because("", "has a record key that is not program/subject");
        return program;
    }

    private static boolean isBinary(Headers headers) {
        return headers.lastHeader(BINARY_PREFIX + "specversion") != null;
    }

    private static JsonNode structured(byte[] value, Headers headers) throws UnreadableEvent {
        ObjectNode event = EventJson.mapper().createObjectNode();
        for (var header : headers) {
            if (header.key().startsWith(BINARY_PREFIX) && header.value() != null)
                event.put(
                        header.key().substring(BINARY_PREFIX.length()),
                        new String(header.value(), StandardCharsets.UTF_8));
        }
        event.set("data", CloudEvents.tree(value));
        return event;
    }
}

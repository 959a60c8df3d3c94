package io.tierline.partner.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.RecordKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Records that this service's intake wrote: checked before, and written in one form, so that their identity is known
 * without reading them whole. A header says so; one that lies harms only the answer to its own repetition.
 */
public final class CanonicalRecords {
    private static final String MARK = "tierline-form";
    private static final byte[] FORM = "1".getBytes(StandardCharsets.UTF_8);
    private static final List<Header> HEADERS = List.of(KafkaEvents.headers().getFirst(), new RecordHeader(MARK, FORM));

    private CanonicalRecords() {}

    /** The record of a checked event. */
    static ProducerRecord<byte[], byte[]> record(Event event, byte[] canonical) {
        return new ProducerRecord<>(
                EventType.of(event.data()).topic().topicName(),
                null,
                event.key().text().getBytes(StandardCharsets.UTF_8),
                canonical,
                HEADERS);
    }

    /** The identity of the event in a record that carries the mark; empty for any other. */
    public static Optional<EventIdentity> identity(ConsumerRecord<byte[], byte[]> record, RecordKey key) {
        if (record.headers().lastHeader(MARK) == null || record.value() == null) return Optional.empty();
        String id = null;
        String source = null;
        try (JsonParser parser = EventJson.mapper().getFactory().createParser(record.value())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
            while ((id == null || source == null) && parser.nextToken() == JsonToken.FIELD_NAME) {
                var field = parser.currentName();
                var value = parser.nextToken();
                if (value == null || value.isStructStart()) return Optional.empty();
                if ("id".equals(field)) id = parser.getText();
                if ("source".equals(field)) source = parser.getText();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        if (id == null || source == null) return Optional.empty();
        return Optional.of(EventIdentity.of(key.program(), source, id, record.value()));
    }

    /** The identity of an event that was read. */
    public static EventIdentity identity(Event event) {
        return EventIdentity.of(event.program(), event.source(), event.id(), CloudEvents.write(event));
    }
}

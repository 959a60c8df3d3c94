package io.tierline.service.projection;

import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of the log, decoded only when asked. */
public record LogEntry(ConsumerRecord<byte[], byte[]> record) {
    public Topic topic() {
        return Topic.named(record.topic());
    }

    /** The record key as text; empty when it has none. */
    public String key() {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    /** When the broker appended it. */
    public Instant appended() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    /** The event in it. */
    public CloudEvents.Read read() throws UnreadableEvent {
        return KafkaEvents.read(topic(), record.key(), record.value(), record.headers(), appended());
    }
}

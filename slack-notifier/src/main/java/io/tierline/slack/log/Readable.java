package io.tierline.slack.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** The events that can be read; others are counted, logged and left out. */
public record Readable(MeterRegistry meters) {
    private static final Logger LOG = Logger.getLogger(Readable.class);

    /** The record's event; empty when it is left out. */
    public Optional<Event> event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(KafkaEvents.read(
                            record.key(), record.value(), record.headers(), Instant.ofEpochMilli(record.timestamp()))
                    .event());
        } catch (UnreadableEvent e) {
            meters.counter("tierline.slack.unreadable", "topic", record.topic()).increment();
            LOG.errorf(
                    "left out: %s-%d offset %d: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}

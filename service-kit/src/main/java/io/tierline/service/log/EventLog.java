package io.tierline.service.log;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.service.problem.Refused;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Appends events that need no decision; returns when the log has them all. */
@ApplicationScoped
public class EventLog {
    private final KafkaSettings settings;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    public EventLog(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Appends events, each to the topic of its type.
     *
     * @throws Refused unavailable when the log does not acknowledge every one; some may stand in it all the same, and
     *     sending them again is safe
     */
    public void append(List<Event> events) {
        appendRecords(events.stream().map(KafkaEvents::record).toList());
    }

    /** Appends records as they are; as {@link #append}. */
    public void appendRecords(List<ProducerRecord<byte[], byte[]>> records) {
        begin(records).await();
    }

    /**
     * Hands records over, and waits only while the writer's buffer is full.
     *
     * @return ask it whether the log has them
     * @throws Refused unavailable when the log does not take them; as {@link #append}
     */
    public Appending begin(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            var writer = writer();
            List<Future<RecordMetadata>> pending = new ArrayList<>(records.size());
            for (var record : records) pending.add(writer.send(record));
            return new Appending(pending);
        } catch (KafkaException e) {
            throw Appending.failed(e, records.size());
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> writer() {
        if (producer == null)
            producer = new KafkaProducer<>(settings.writer(), new ByteArraySerializer(), new ByteArraySerializer());
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) producer.close(Duration.ofSeconds(5));
    }
}

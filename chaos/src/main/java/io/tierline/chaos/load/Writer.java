package io.tierline.chaos.load;

import io.tierline.chaos.ledger.Ack;
import io.tierline.chaos.ledger.LedgerWriter;
import io.tierline.chaos.log.Fingerprint;
import io.tierline.contracts.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a fault run: an idempotent producer that waits for a broker as long as it takes, and notes in the
 * ledger what was acknowledged where.
 */
public final class Writer implements AutoCloseable {
    /** Longer than any run: a record is never given up. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final Producer<byte[], byte[]> producer;
    private final LedgerWriter ledger;
    private final AtomicLong sent = new AtomicLong();

    public Writer(Map<String, String> connection, LedgerWriter ledger) {
        var settings = new HashMap<String, Object>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A broker that was killed remembers of a producer's batches only the last. With more of them unanswered the
        // client would take the repeat of an earlier one for a gap, begin a new epoch and write all of them again.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4_194_304);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 500);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.ledger = ledger;
    }

    /** Sends; waits only where the producer's own memory is full. */
    public void send(Sending sending) {
        var record = sending.record();
        var topic = Topic.named(record.topic());
        var fingerprint = Fingerprint.of(record.key(), record.value());
        sent.incrementAndGet();
        var _ = producer.send(
                record, (where, failure) -> answered(topic, fingerprint, sending.poison(), where, failure));
    }

    /** Returns when every record has its answer. */
    public void flush() {
        producer.flush();
    }

    public long sent() {
        return sent.get();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private void answered(
            Topic topic, Fingerprint fingerprint, boolean poison, RecordMetadata where, @Nullable Exception failure) {
        if (failure != null) ledger.unanswered(fingerprint);
        else if (where.hasOffset())
            ledger.acknowledged(topic, where.partition(), new Ack(where.offset(), fingerprint, poison));
        else ledger.unplaced(fingerprint, poison);
    }
}

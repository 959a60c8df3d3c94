package io.tierline.scoring.topology;

import io.tierline.scoring.store.MetBarrier;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Puts aside what cannot be used, so that it blocks nothing and nobody loses it. The reason, which may quote the record,
 * goes with the letter and not into the log.
 */
final class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Counters counters;
    private final Consumer<Record<byte[], Outgoing>> out;

    DeadLetters(Counters counters, Consumer<Record<byte[], Outgoing>> out) {
        this.counters = counters;
        this.out = out;
    }

    void put(Record<byte[], byte[]> record, RecordMetadata from, String reason) {
        put(record, new DeadLetter.Origin(from.topic(), from.partition(), from.offset()), reason);
    }

    void put(MetBarrier barrier, int partition, String reason) {
        var record = new Record<>(
                barrier.program().getBytes(StandardCharsets.UTF_8),
                barrier.event().getBytes(StandardCharsets.UTF_8),
                barrier.appended().toEpochMilli());
        put(record, new DeadLetter.Origin(barrier.topic().topicName(), partition, barrier.offset()), reason);
    }

    private void put(Record<byte[], byte[]> record, DeadLetter.Origin origin, String reason) {
        LOG.infof("dead letter from %s-%d at %d", origin.topic(), origin.partition(), origin.offset());
        counters.deadLetters().increment();
        var letter = DeadLetter.of(record.key(), record.value(), record.headers(), origin, reason);
        out.accept(letter.record(record.timestamp()));
    }
}

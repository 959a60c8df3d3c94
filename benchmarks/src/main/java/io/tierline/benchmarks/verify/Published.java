package io.tierline.benchmarks.verify;

import io.tierline.benchmarks.job.JobJson;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A score as a row has published it, and the instant it was evaluated at. */
record Published(Instant asOf, double score, double coverage) {

    /** Reads a record of one of the peers. */
    static Published ofPeer(ConsumerRecord<byte[], byte[]> record) {
        var line = JobJson.score(record.value());
        return new Published(Instant.ofEpochMilli(line.asOf()), line.score(), line.coverage());
    }

    /** Reads a record of the product. */
    static Published ofProduct(ConsumerRecord<byte[], byte[]> record) {
        try {
            var appended = Instant.ofEpochMilli(record.timestamp());
            var event = KafkaEvents.read(record.key(), record.value(), record.headers(), appended)
                    .event();
            if (event.data() instanceof ScoreUpdated updated)
                return new Published(updated.asOf(), updated.score(), updated.coverage());
            throw new IllegalStateException("not a running score: " + event.id());
        } catch (UnreadableEvent e) {
            throw new IllegalStateException("a published score cannot be read", e);
        }
    }
}

package io.tierline.slack.notifier;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The notifier's place in {@code cycles}, kept in Kafka under its group. A group without one begins at the end of the
 * topic. Kafka forgets the place of a group that says nothing for {@code offsets.retention.minutes}, 7 days unless set:
 * so it is said again every hour.
 */
final class Place implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Place.class);
    private static final TopicPartition CYCLES = new TopicPartition(Topic.CYCLES.topicName(), 0);
    private static final Duration SAY_AGAIN = Duration.ofHours(1);

    private final Consumer<byte[], byte[]> consumer;
    private final Clock clock;
    private long next;
    private Instant said = Instant.EPOCH;

    Place(KafkaSettings kafka, String group, Clock clock) {
        var settings = new HashMap<>(kafka.reader());
        settings.put("group.id", group);
        settings.put("max.poll.records", 100);
        this.consumer = new KafkaConsumer<>(settings);
        this.clock = clock;
        begin(group);
    }

    private void begin(String group) {
        consumer.assign(List.of(CYCLES));
        var kept = consumer.committed(Set.of(CYCLES)).get(CYCLES);
        var edges = consumer.beginningOffsets(List.of(CYCLES)).getOrDefault(CYCLES, 0L);
        if (kept != null && kept.offset() >= edges) {
            next = kept.offset();
            consumer.seek(CYCLES, next);
            return;
        }
        consumer.seekToEnd(List.of(CYCLES));
        next = consumer.position(CYCLES);
        LOG.infof("group %s has no place in %s yet and begins at its end, offset %d", group, CYCLES.topic(), next);
        keep(next);
    }

    ConsumerRecords<byte[], byte[]> read(Duration atMost) {
        return consumer.poll(atMost);
    }

    /** Everything before {@code offset} is done with. */
    void keep(long offset) {
        consumer.commitSync(Map.of(CYCLES, new OffsetAndMetadata(offset)));
        next = offset;
        said = clock.instant();
    }

    /** Says the place again when that is due. */
    void remind() {
        if (Duration.between(said, clock.instant()).compareTo(SAY_AGAIN) >= 0) keep(next);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

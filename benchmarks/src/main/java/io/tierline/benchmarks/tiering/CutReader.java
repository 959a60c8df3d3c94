package io.tierline.benchmarks.tiering;

import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The reader of what cycles leave in the log; the broker's own clock has stamped it. */
final class CutReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** Begins at the end of the log. */
    CutReader(Map<String, String> client) {
        var settings = new HashMap<String, Object>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("max.poll.records", 10_000);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = Stream.of(Topic.CYCLES, Topic.CYCLE_SCORES, Topic.TIER_DECISIONS, Topic.TIER_CHANGES)
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
    }

    /**
     * Reads on to the end of the log.
     *
     * @param opened when the one cycle was asked for that has closed since
     * @param shown when the board showed it
     */
    CutTimes read(Instant opened, Instant shown) {
        var seen = new Seen();
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L)))
            consumer.poll(POLL).forEach(seen::take);
        return seen.times(opened, shown);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** What was seen of one cycle. */
    private static final class Seen {
        private Instant reported = Instant.MIN;
        private Instant read = Instant.MIN;
        private Instant said = Instant.MAX;
        private Instant closed = Instant.MIN;
        private int decisions;

        void take(ConsumerRecord<byte[], byte[]> record) {
            var appended = Instant.ofEpochMilli(record.timestamp());
            switch (Topic.named(record.topic())) {
                case CYCLE_SCORES -> {
                    if (isOfProgram(record.key())) reported = later(reported, appended);
                }
                case TIER_DECISIONS -> {
                    decisions++;
                    said = appended.isBefore(said) ? appended : said;
                    closed = later(closed, appended);
                }
                case TIER_CHANGES -> closed = later(closed, appended);
                case CYCLES -> end(record, appended);
                default -> throw new IllegalStateException(record.topic() + " was not asked for");
            }
        }

        private void end(ConsumerRecord<byte[], byte[]> record, Instant appended) {
            try {
                var event = KafkaEvents.read(record.key(), record.value(), record.headers(), appended)
                        .event();
                if (!(event.data() instanceof CycleClosed)) return;
                read = event.time();
                closed = later(closed, appended);
            } catch (UnreadableEvent e) {
                throw new BenchFailure("the log of cycles cannot be read: " + e.getMessage(), e);
            }
        }

        CutTimes times(Instant opened, Instant shown) {
            if (reported.equals(Instant.MIN) || read.equals(Instant.MIN) || decisions == 0)
                throw new BenchFailure("the log does not hold the whole cycle");
            return new CutTimes(opened, reported, read, said, closed, shown, decisions);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        /** End markers are about the program, scores about a partner of it. */
        private static boolean isOfProgram(byte[] key) {
            return !new String(key, StandardCharsets.UTF_8).contains("/");
        }
    }
}

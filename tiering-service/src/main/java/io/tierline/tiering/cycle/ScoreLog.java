package io.tierline.tiering.cycle;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The official scores of a cycle read from the log anew, for a service that was not there when they came. */
@Singleton
class ScoreLog {
    /** By how much the broker's clock may be behind the one that a cycle was opened by. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENT_FOR = Duration.ofSeconds(20);

    private record Place(int partition, String partner) {}

    private final KafkaSettings kafka;

    ScoreLog(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * In any order, the first one of a partner in a partition.
     *
     * @param partners how many there should be; with fewer since the cycle was opened all of the log is looked through
     * @throws KafkaException when the log falls silent
     */
    List<Official> read(UnderWay cycle, int partners) {
        var since = read(cycle, cycle.openedAt().minus(CLOCKS_DIFFER));
        return since.size() >= partners ? since : read(cycle, Instant.EPOCH);
    }

    private List<Official> read(UnderWay cycle, Instant from) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(kafka.reader())) {
            var partitions = consumer.partitionsFor(Topic.CYCLE_SCORES.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var times = new HashMap<TopicPartition, Long>();
            for (var partition : partitions) times.put(partition, from.toEpochMilli());
            consumer.offsetsForTimes(times)
                    .forEach((partition, found) -> consumer.seek(
                            partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
            return read(consumer, ends, cycle);
        }
    }

    private static List<Official> read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, UnderWay cycle) {
        var found = new HashMap<Place, Official>();
        long heardAt = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            for (var record : records) take(record, cycle, found);
            if (!records.isEmpty()) heardAt = System.nanoTime();
            else if (System.nanoTime() - heardAt > SILENT_FOR.toNanos())
                throw new KafkaException("the scores of cycle " + cycle.cycle() + " cannot be read: the log is silent");
        }
        return new ArrayList<>(found.values());
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, UnderWay cycle, Map<Place, Official> found) {
        if (!new String(record.key(), StandardCharsets.UTF_8).startsWith(cycle.program() + "/")) return;
        try {
            var event = KafkaEvents.read(
                            Topic.CYCLE_SCORES,
                            record.key(),
                            record.value(),
                            record.headers(),
                            Instant.ofEpochMilli(record.timestamp()))
                    .event();
            if (event.data() instanceof PartnerScored scored
                    && scored.cycle().equals(cycle.cycle())
                    && Attempts.of(scored.attempt()) == cycle.attempt())
                found.putIfAbsent(
                        new Place(record.partition(), event.subject()),
                        Official.of(event.subject(), record.partition(), scored));
        } catch (UnreadableEvent _) {
            // Said already when the projection came by: it is left out.
        }
    }
}

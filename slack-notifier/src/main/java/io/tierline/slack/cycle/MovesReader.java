package io.tierline.slack.cycle;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.TierEvent;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * The moves of a closed cycle, read from {@code tier-changes}. They were appended after the instant of the cycle and in
 * the same transaction as its end: so all of them lie between that instant and the end of the partition, committed or
 * not yet seen as such, at the moment when the end of the cycle is seen; what lies in between is read to the last one.
 */
public final class MovesReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MovesReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** How far the clock of who dates a cycle may be ahead of the broker's. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Consumer<byte[], byte[]> edges;
    private final Consumer<byte[], byte[]> reader;
    private final MeterRegistry meters;

    public MovesReader(KafkaSettings kafka, MeterRegistry meters) {
        var uncommitted = new HashMap<>(kafka.reader());
        uncommitted.put("isolation.level", "read_uncommitted");
        this.edges = new KafkaConsumer<>(uncommitted);
        this.reader = new KafkaConsumer<>(kafka.reader());
        this.meters = meters;
    }

    /** Reads the moves; what was read so far when {@code stopping} says so. */
    public CycleMoves read(String program, CycleClosed closed, BooleanSupplier stopping) {
        var moves = new CycleMoves();
        var ends = seek(closed.asOf().minus(CLOCK_TOLERANCE));
        while (!stopping.getAsBoolean() && !reached(ends))
            for (var record : reader.poll(POLL)) take(record, program, closed.cycle(), moves);
        return moves;
    }

    private Map<TopicPartition, Long> seek(Instant from) {
        var partitions = edges.partitionsFor(Topic.TIER_CHANGES.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        var ends = edges.endOffsets(partitions);
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, from.toEpochMilli()));
        var starts = edges.offsetsForTimes(asked);
        Map<TopicPartition, Long> positions = new HashMap<>();
        starts.forEach((partition, start) -> {
            if (start != null) positions.put(partition, start.offset());
        });
        reader.assign(positions.keySet());
        positions.forEach(reader::seek);
        ends.keySet().retainAll(positions.keySet());
        return ends;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> record, String program, String cycle, CycleMoves moves) {
        try {
            var key = RecordKey.parse(new String(record.key(), StandardCharsets.UTF_8));
            if (!key.program().equals(program)) return;
            var read = KafkaEvents.read(
                    record.key(), record.value(), record.headers(), Instant.ofEpochMilli(record.timestamp()));
            if (read.event().data() instanceof TierEvent move && of(move, cycle)) moves.take(key.subject(), move);
        } catch (UnreadableEvent | IllegalArgumentException e) {
            meters.counter("tierline.slack.unreadable", "topic", record.topic()).increment();
            LOG.errorf(
                    "left out: %s-%d offset %d: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private static boolean of(TierEvent move, String cycle) {
        return switch (move) {
            case TierEvent.TierChanged t -> cycle.equals(t.cycle());
            case TierEvent.TierPending t -> cycle.equals(t.cycle());
            case TierEvent.TierDecided _ -> false;
        };
    }

    @Override
    public void close() {
        edges.close();
        reader.close();
    }
}

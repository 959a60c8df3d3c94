package io.tierline.tiering.support;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.Backends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The log, written and read as the other services do. */
public final class TestLog {
    /** An event of the log and the partition it stands in. */
    public record Found(int partition, Event event) {}

    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            new HashMap<>(Backends.shared().kafka()), new ByteArraySerializer(), new ByteArraySerializer());

    private TestLog() {}

    public static void append(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (var record : records) sent.add(PRODUCER.send(record));
            for (var one : sent) one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public static void append(Event... events) {
        append(List.of(events).stream().map(KafkaEvents::record).toList());
    }

    /** Every committed event of a program on a topic, in the order of each partition. */
    public static List<Found> read(Topic topic, String program) {
        var settings = new HashMap<String, Object>(Backends.shared().kafka());
        settings.putAll(Map.of("isolation.level", "read_committed", "auto.offset.reset", "earliest"));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, Backends.partitions(topic))
                    .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<Found> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition)))
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (!isOf(program, record.key())) continue;
                    var event = KafkaEvents.read(
                                    record.key(),
                                    record.value(),
                                    record.headers(),
                                    Instant.ofEpochMilli(record.timestamp()))
                            .event();
                    found.add(new Found(record.partition(), event));
                }
            return found;
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
    }

    /** As {@link #read(Topic, String)}, of one type. */
    public static <T extends EventData> List<T> read(Topic topic, String program, Class<T> type) {
        return read(topic, program).stream()
                .map(found -> found.event().data())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Whether a record is of a program; tests of others may have moved their clock ahead, and cannot be read. */
    static boolean isOf(String program, byte[] key) {
        var text = new String(key, StandardCharsets.UTF_8);
        return RecordKey.parse(text).program().equals(program);
    }
}

package io.tierline.scoring;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.Backends;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The real log, as another service writes and reads it. */
public final class TestLog implements AutoCloseable {
    private KafkaProducer<byte[], byte[]> producer = producer();

    private static KafkaProducer<byte[], byte[]> producer() {
        var settings = new HashMap<String, Object>(Backends.shared().kafka());
        settings.put("transactional.id", "test-" + UUID.randomUUID());
        settings.put("compression.type", "lz4");
        settings.put("linger.ms", 5);
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    /** All or none, each on the topic of its type. */
    public void append(Event... events) {
        append(java.util.Arrays.stream(events).map(KafkaEvents::record).toList());
    }

    /** Begins anew when the broker gave the transaction up, which it does to one that waits for a busy machine. */
    public void append(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            transaction(records);
        } catch (InvalidTxnStateException | ProducerFencedException _) {
            producer.close();
            producer = producer();
            transaction(records);
        }
    }

    private void transaction(List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        records.forEach(record -> {
            var _ = producer.send(record);
        });
        producer.commitTransaction();
    }

    /** A barrier in every partition of partners and engagements. */
    public void open(Event opened) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS))
            for (int partition = 0; partition < Backends.partitions(topic); partition++)
                records.add(KafkaEvents.record(opened, topic, partition));
        append(records);
    }

    /** Everything committed on a topic so far. */
    public static List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        var settings = new HashMap<String, Object>(Backends.shared().kafka());
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, Backends.partitions(topic))
                    .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition)))
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return records;
        }
    }

    /** The events among them that belong to a program. */
    public static List<Event> events(Topic topic, String program) {
        return records(topic).stream()
                .filter(record -> record.value() != null)
                .map(TestLog::event)
                .filter(event -> event.program().equals(program))
                .toList();
    }

    public static Event event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return KafkaEvents.read(record.key(), record.value(), record.headers(), Instant.now())
                    .event();
        } catch (UnreadableEvent e) {
            throw new AssertionError(record.topic() + " at " + record.offset(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

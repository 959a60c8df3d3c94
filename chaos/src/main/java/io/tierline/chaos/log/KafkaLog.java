package io.tierline.chaos.log;

import io.tierline.contracts.topic.Topic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The log of a cluster, read committed and in no group; not for concurrent use. */
public final class KafkaLog implements Log, AutoCloseable {
    private static final int FETCH = 8 << 20;

    private final Map<String, Object> settings;
    private final Map<Topic, Integer> partitions = new EnumMap<>(Topic.class);
    private final Deque<Consumer<byte[], byte[]>> idle = new ArrayDeque<>();

    /** @param connection address and credential */
    public KafkaLog(Map<String, String> connection) {
        settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    }

    @Override
    public int partitions(Topic topic) {
        return partitions.computeIfAbsent(topic, _ -> {
            var consumer = consumer();
            idle.push(consumer);
            return consumer.partitionsFor(topic.topicName()).size();
        });
    }

    @Override
    public Records open(Topic topic, int partition) {
        return new KafkaRecords(consumer(), topic, partition, idle::push);
    }

    private Consumer<byte[], byte[]> consumer() {
        return idle.isEmpty()
                ? new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                : idle.pop();
    }

    @Override
    public void close() {
        idle.forEach(Consumer::close);
        idle.clear();
    }
}

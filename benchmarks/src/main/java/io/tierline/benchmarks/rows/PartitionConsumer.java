package io.tierline.benchmarks.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes the consumer of one thread: the same partitions of every source topic, from the beginning. */
final class PartitionConsumer {
    private PartitionConsumer() {}

    /** @param thread 0 to {@link JobSettings#THREADS} - 1 */
    static KafkaConsumer<byte[], byte[]> open(JobSettings settings, int thread) {
        Map<String, Object> properties = new HashMap<>(settings.client());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(JobSettings.SOURCES.stream()
                .flatMap(topic -> IntStream.range(0, settings.partitions())
                        .filter(partition -> partition % JobSettings.THREADS == thread)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList());
        return consumer;
    }
}

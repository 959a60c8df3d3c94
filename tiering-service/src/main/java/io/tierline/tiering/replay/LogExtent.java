package io.tierline.tiering.replay;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that was committed to the topics of partners at one moment: per partition the offset after the last. */
record LogExtent(int partitions, Map<TopicPartition, Long> ends) {
    static final List<Topic> TOPICS = List.of(Topic.PARTNERS, Topic.ENGAGEMENTS);

    /** @throws Refused unavailable when the log does not answer */
    static LogExtent now(KafkaSettings settings) {
        try (var consumer = reader(settings)) {
            List<TopicPartition> all = new ArrayList<>();
            for (var topic : TOPICS)
                consumer.partitionsFor(topic.topicName())
                        .forEach(info -> all.add(new TopicPartition(info.topic(), info.partition())));
            consumer.assign(all);
            var ends = consumer.endOffsets(all);
            return new LogExtent(all.size() / TOPICS.size(), Map.copyOf(ends));
        } catch (KafkaException e) {
            throw Refused.unavailable("The event log does not answer.");
        }
    }

    static KafkaConsumer<byte[], byte[]> reader(KafkaSettings settings) {
        var reader = settings.reader();
        reader.put("auto.offset.reset", "earliest");
        // All that is read is there already; a fetch that waits for more would hold up the next partition.
        reader.put("fetch.max.wait.ms", 1);
        reader.put("max.partition.fetch.bytes", 4 * 1024 * 1024);
        return new KafkaConsumer<>(reader, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    long end(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    /** How many offsets there are to go through. */
    long size() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }
}

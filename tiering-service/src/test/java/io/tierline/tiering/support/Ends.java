package io.tierline.tiering.support;

import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.Backends;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How long the log is: the end of every partition of every topic. */
public final class Ends {
    private Ends() {}

    public static Map<TopicPartition, Long> now() {
        try (var consumer = new KafkaConsumer<>(
                new HashMap<>(Backends.shared().kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var all = List.of(Topic.values()).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(all);
        }
    }
}

package io.tierline.partner.projection;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** Whether records stand in the partition of their key, which all that is folded per partner relies on. For one thread. */
final class CoPartition {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final KafkaSettings kafka;
    private int partitions;

    CoPartition(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    boolean holds(ConsumerRecord<byte[], byte[]> record) {
        if (partitions == 0) partitions = count();
        return record.key() != null && RecordKey.partitionOf(record.key(), partitions) == record.partition();
    }

    private int count() {
        var topic = Topic.PARTNERS.topicName();
        try (var admin = Admin.create(kafka.admin(TIMEOUT_MILLIS))) {
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            return Objects.requireNonNull(described.get(topic)).partitions().size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not answer", e.getCause());
        }
    }
}

package io.tierline.benchmarks.stand;

import io.tierline.benchmarks.rows.JobSettings;
import io.tierline.contracts.topic.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What topics and groups hold, asked of the broker. */
public final class Topics implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;
    private final int partitions;

    public Topics(Map<String, String> client, int partitions) {
        this.admin = Admin.create(Map.<String, Object>copyOf(client));
        this.partitions = partitions;
    }

    /** The end of each partition of the sources. */
    public Map<TopicPartition, Long> sourceEnds() {
        return offsets(JobSettings.SOURCES, OffsetSpec.latest());
    }

    /** How many records a topic has, markers of transactions counted in. */
    public long size(String topic) {
        long ends = sum(offsets(List.of(topic), OffsetSpec.latest()).values());
        return ends - sum(offsets(List.of(topic), OffsetSpec.earliest()).values());
    }

    /** Milliseconds since the epoch of the newest record of a topic; -1 when it has none. */
    public long newest(String topic) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (var partition : partitionsOf(List.of(topic))) asked.put(partition, OffsetSpec.maxTimestamp());
        return await(admin.listOffsets(asked).all()).values().stream()
                .mapToLong(found -> found.timestamp())
                .max()
                .orElse(-1);
    }

    /** How many records of the sources the group has behind it, as committed. */
    public long committed(String group) {
        var offsets = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return offsets.entrySet().stream()
                .filter(entry -> entry.getValue() != null
                        && JobSettings.SOURCES.contains(entry.getKey().topic()))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    /** Makes a topic for the scores of a peer, stamped by the broker as the product's are. */
    public void makeOutput(String topic) {
        var settings = Map.of("message.timestamp.type", "LogAppendTime", "cleanup.policy", "compact");
        await(admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)))
                .all());
    }

    /** Takes away what the product's scoring has left: its group, its changelogs, its scores. */
    public void forget(String application) {
        try {
            admin.deleteConsumerGroups(List.of(application)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException))
                throw new BenchFailure("the group cannot be removed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
        var outputs = List.of(
                Topic.SCORES.topicName(),
                Topic.CYCLE_SCORES.topicName(),
                Topic.FRAMEWORK_BROADCAST.topicName(),
                Topic.DEAD_LETTERS.topicName());
        var gone = names().stream()
                .filter(name -> name.startsWith(application + "-") || outputs.contains(name))
                .collect(Collectors.toSet());
        await(admin.deleteTopics(gone).all());
        Pause.until("old topics are gone", PATIENCE, () -> names().stream().noneMatch(gone::contains));
    }

    /** The topics whose name begins so. */
    public List<String> named(String prefix) {
        return names().stream().filter(name -> name.startsWith(prefix)).sorted().toList();
    }

    /** Bytes on disk of a topic. */
    public long bytes(String topic) {
        var brokers = await(admin.describeCluster().nodes()).stream()
                .map(node -> node.id())
                .toList();
        return await(admin.describeLogDirs(brokers).allDescriptions()).values().stream()
                .flatMap(directories -> directories.values().stream())
                .flatMap(directory -> directory.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().equals(topic))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }

    private Collection<String> names() {
        return await(admin.listTopics().names());
    }

    private Map<TopicPartition, Long> offsets(List<String> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (var partition : partitionsOf(topics)) asked.put(partition, which);
        return await(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private List<TopicPartition> partitionsOf(List<String> topics) {
        return await(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private static long sum(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new BenchFailure("the broker refused: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}

package io.tierline.chaos.log;

import io.tierline.contracts.topic.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far the scoring service has come and what it has open, as the broker knows it. */
public final class Positions implements AutoCloseable {
    /** Names the consumer group and, as their beginning, the transactions. */
    private static final String APPLICATION = "tierline-scoring";

    private final Admin admin;

    /** @param connection address and credential */
    public Positions(Map<String, String> connection) {
        var settings = new HashMap<String, Object>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200);
        settings.put(AdminClientConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 200);
        this.admin = Admin.create(settings);
    }

    /** Where the scoring group will read on; empty while the broker does not answer. */
    public Optional<Map<Shard, Long>> committed() throws InterruptedException {
        try {
            var committed = new HashMap<Shard, Long>();
            admin.listConsumerGroupOffsets(APPLICATION)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) shard(partition).ifPresent(shard -> committed.put(shard, offset.offset()));
                    });
            return Optional.of(committed);
        } catch (ExecutionException unavailable) {
            return Optional.empty();
        }
    }

    /** The end, or the last stable offset, of every partition there is; empty while the broker does not answer. */
    public Optional<Map<TopicPartition, Long>> ends(IsolationLevel level) throws InterruptedException {
        try {
            var names = admin.listTopics().names().get();
            var asked = admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(asked, new ListOffsetsOptions(level))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return Optional.of(ends);
        } catch (ExecutionException unavailable) {
            return Optional.empty();
        }
    }

    /** The scoring service's transactions that have not ended, each with its state; empty while nobody answers. */
    public Optional<List<String>> openTransactions() throws InterruptedException {
        try {
            return Optional.of(admin.listTransactions().all().get().stream()
                    .filter(transaction -> transaction.transactionalId().startsWith(APPLICATION))
                    .filter(transaction -> isOpen(transaction.state()))
                    .map(transaction -> transaction.transactionalId() + " is " + transaction.state())
                    .sorted()
                    .toList());
        } catch (ExecutionException unavailable) {
            return Optional.empty();
        }
    }

    private static boolean isOpen(TransactionState state) {
        return switch (state) {
            case ONGOING, PREPARE_ABORT, PREPARE_COMMIT, PREPARE_EPOCH_FENCE, UNKNOWN -> true;
            case EMPTY, COMPLETE_ABORT, COMPLETE_COMMIT -> false;
        };
    }

    private static Optional<Shard> shard(TopicPartition partition) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(partition.topic()))
                .findFirst()
                .map(topic -> new Shard(topic, partition.partition()));
    }

    @Override
    public void close() {
        admin.close();
    }
}

package io.tierline.service.projection;

import io.tierline.contracts.topic.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * The reader of a projection, set to where its tables are; tables of another log are emptied first. It fetches the next
 * records while the last ones are taken in. One thread at a time may use it.
 */
final class Reading implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Reading.class);
    private static final int ADMIN_TIMEOUT_MILLIS = 10_000;

    private final ProjectorSetup setup;
    private final Connection tables;
    private final KafkaConsumer<byte[], byte[]> consumer;
    /** Asks where the log ends; a question behind a fetch that waits for records would wait with it. */
    private final KafkaConsumer<byte[], byte[]> asker;

    private final Positions positions;
    private final List<TopicPartition> partitions;
    private final ExecutorService ahead;
    /** The next offset of each partition. */
    private final Map<TopicPartition, Long> taken = new HashMap<>();

    private ConsumerRecords<byte[], byte[]> fetched = ConsumerRecords.empty();

    Reading(ProjectorSetup setup, Connection tables) {
        this.setup = setup;
        this.tables = tables;
        this.positions = new Positions(setup.projection().name(), logId(setup));
        this.consumer = consumer(setup);
        this.partitions = partitions();
        this.asker = consumer(setup);
        asker.assign(partitions);
        this.ahead = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name("reader-" + setup.projection().name())
                .daemon()
                .factory());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(ProjectorSetup setup) {
        return new KafkaConsumer<>(setup.kafka().reader(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private List<TopicPartition> partitions() {
        List<TopicPartition> all = new ArrayList<>();
        for (var topic : setup.projection().topics()) {
            var found = consumer.partitionsFor(topic.topicName());
            if (found == null || found.isEmpty()) {
                consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
                throw new KafkaException("topic " + topic.topicName() + " is missing");
            }
            found.forEach(info -> all.add(new TopicPartition(info.topic(), info.partition())));
        }
        return List.copyOf(all);
    }

    void seekToStored() throws SQLException {
        consumer.assign(partitions);
        var starts = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        var stored = new HashMap<>(positions.stored(tables));
        boolean beyondTheEnd = stored.entrySet().stream()
                .anyMatch(at -> ends.containsKey(at.getKey()) && at.getValue() > ends.get(at.getKey()));
        if (beyondTheEnd || positions.ofAnotherLog(tables)) {
            LOG.warnf(
                    "the tables of %s come from another log; they are built again",
                    setup.projection().name());
            setup.projection().empty(tables);
            positions.forget(tables);
            stored.clear();
        }
        tables.commit();
        for (var partition : partitions) {
            long next = stored.getOrDefault(partition, starts.getOrDefault(partition, 0L));
            consumer.seek(partition, next);
            taken.put(partition, next);
        }
    }

    Positions positions() {
        return positions;
    }

    /**
     * Reads once and has what came taken in, while what comes after it is fetched, when there is more.
     *
     * @param wait at most, when nothing is there
     * @return whether anything came
     */
    boolean step(Duration wait, Taking taking) throws SQLException {
        var batch = fetched.isEmpty() ? consumer.poll(wait) : fetched;
        fetched = ConsumerRecords.empty();
        if (!batch.isEmpty()) {
            var fetching = lag() > 0 ? CompletableFuture.supplyAsync(() -> consumer.poll(wait), ahead) : null;
            taking.take(batch);
            if (fetching != null) fetched = arrived(fetching);
        }
        passed(batch);
        if (fetched.isEmpty()) passed(fetched);
        return !batch.isEmpty();
    }

    private static <R> R arrived(CompletableFuture<R> fetching) {
        try {
            return fetching.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    /** Where what was taken in ends, to read on from. */
    private void passed(ConsumerRecords<byte[], byte[]> batch) {
        batch.nextOffsets().forEach((partition, next) -> taken.put(partition, next.offset()));
    }

    /** Whether everything before these offsets is taken in. */
    boolean reached(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream().allMatch(must -> taken.getOrDefault(must.getKey(), 0L) >= must.getValue());
    }

    /** The ends of the log as they are now, as far as it is committed. */
    Map<TopicPartition, Long> ends() {
        return asker.endOffsets(partitions);
    }

    /** As {@link #ends()}, of these topics only. */
    Map<TopicPartition, Long> ends(Set<Topic> topics) {
        var names = Positions.names(topics);
        return asker.endOffsets(partitions.stream()
                .filter(partition -> names.contains(partition.topic()))
                .toList());
    }

    /** How many records stand in the log beyond what was taken in, as far as the reader knows. */
    long lag() {
        return fetched.count()
                + partitions.stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum();
    }

    /** What is done with a batch. */
    @FunctionalInterface
    interface Taking {
        void take(ConsumerRecords<byte[], byte[]> batch) throws SQLException;
    }

    private static String logId(ProjectorSetup setup) {
        try (var admin = Admin.create(setup.kafka().admin(ADMIN_TIMEOUT_MILLIS))) {
            return admin.describeCluster().clusterId().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not answer", e.getCause());
        }
    }

    @Override
    public void close() {
        ahead.close();
        asker.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}

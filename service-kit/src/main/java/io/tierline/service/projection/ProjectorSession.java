package io.tierline.service.projection;

import io.tierline.service.problem.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One run of the projector's loop over one database connection, one reader and one writer; any fault ends it. */
final class ProjectorSession implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ProjectorSession.class);
    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final ProjectorSetup setup;
    private final Queue<Submitted<?>> commands;
    private final Connection tables;
    private final ProjectorLock lock;
    private @Nullable Reading reading;
    private @Nullable AtomicWriter writer;
    private Map<TopicPartition, Long> mustReach = Map.of();
    private @Nullable Submitted<?> unconfirmed;
    private @Nullable Submitted<?> readingUp;
    private boolean changed = true;
    private Instant lastLook = Instant.EPOCH;

    ProjectorSession(ProjectorSetup setup, Queue<Submitted<?>> commands) throws SQLException {
        this.setup = setup;
        this.commands = commands;
        this.tables = setup.database().getConnection();
        this.lock = new ProjectorLock(tables, setup.projection().name());
    }

    /** Whether this instance is the one that works. */
    boolean lead() throws SQLException {
        return lock.acquire();
    }

    void open() throws SQLException {
        commitWithoutWaiting();
        tables.setAutoCommit(false);
        setup.projection().begin();
        var atomic = new AtomicWriter(
                setup.kafka(), "projector-" + setup.projection().name());
        writer = atomic;
        atomic.fencePredecessor();
        var opened = new Reading(setup, tables);
        reading = opened;
        opened.seekToStored();
        mustReach = opened.ends();
    }

    /**
     * The database need not have a commit on its disk before the next: one that a crash takes along takes its offsets
     * along too, and is folded from the log again.
     */
    private void commitWithoutWaiting() throws SQLException {
        execute("set synchronous_commit = off");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = tables.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reads once, then carries out what is due. Returns whether the tables hold everything that must be in them. */
    boolean step() throws SQLException {
        var reading = opened(this.reading);
        boolean read = reading.step(POLL, this::apply);
        if (read) changed = true;
        if (!reading.reached(mustReach)) return false;
        if (unconfirmed != null) {
            unconfirmed.confirm();
            unconfirmed = null;
        }
        boolean overdue = Duration.between(lastLook, setup.clock().instant()).compareTo(LOOK_EVERY) >= 0;
        boolean moreToRead = read && reading.lag() > 0;
        if (overdue || !carryOutCommand() && !moreToRead) lookAtAutomations();
        return true;
    }

    /** As {@link Reading#lag()}. */
    long lag() {
        return opened(reading).lag();
    }

    private void apply(ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        List<LogEntry> entries = new ArrayList<>(batch.count());
        Map<TopicPartition, Long> next = new HashMap<>();
        for (var partition : batch.partitions()) {
            var records = batch.records(partition);
            for (var record : records) entries.add(new LogEntry(record));
            next.put(partition, records.getLast().offset() + 1);
        }
        try {
            setup.projection().apply(tables, entries);
            opened(reading).positions().store(tables, next);
            tables.commit();
        } catch (SQLException | RuntimeException e) {
            tables.rollback();
            throw e;
        }
    }

    private boolean carryOutCommand() throws SQLException {
        var submitted = readingUp;
        readingUp = null;
        if (submitted == null) {
            submitted = commands.poll();
            if (submitted == null) return false;
            if (!submitted.restsOn().isEmpty()) {
                readingUp = submitted;
                mustReach = opened(reading).ends(submitted.restsOn());
                return true;
            }
        }
        try {
            var records = submitted.decide(tables);
            append(records);
            unconfirmed = submitted;
        } catch (Refused refused) {
            submitted.refuse(refused);
        } catch (SQLException | RuntimeException e) {
            submitted.refuse(Refused.unavailable("The write could not be carried out; look whether it took effect."));
            throw e;
        } finally {
            tables.rollback();
        }
        return true;
    }

    private void lookAtAutomations() throws SQLException {
        var now = setup.clock().instant();
        if (!changed && Duration.between(lastLook, now).compareTo(LOOK_EVERY) < 0) return;
        changed = false;
        lastLook = now;
        for (var automation : setup.automations()) {
            var records = automation.due(tables, now);
            tables.rollback();
            if (records.isEmpty()) continue;
            append(records);
            changed = true;
            return;
        }
    }

    private void append(List<ProducerRecord<byte[], byte[]>> records) {
        if (records.isEmpty()) return;
        var topics = Positions.names(setup.projection().topics());
        var ends = opened(writer).append(records);
        ends.keySet().removeIf(partition -> !topics.contains(partition.topic()));
        mustReach = ends;
    }

    private static <T> T opened(@Nullable T part) {
        if (part == null) throw new IllegalStateException("session is not open");
        return part;
    }

    @Override
    public void close() {
        if (unconfirmed != null)
            unconfirmed.refuse(Refused.unavailable("The write was not confirmed; look whether it took effect."));
        if (readingUp != null)
            readingUp.refuse(Refused.unavailable("The write could not be carried out; send it again."));
        try (tables;
                var _ = writer;
                var _ = reading) {
            if (!tables.getAutoCommit()) {
                tables.rollback();
                tables.setAutoCommit(true);
            }
            execute("reset synchronous_commit");
            lock.release();
        } catch (SQLException | KafkaException e) {
            LOG.debugf(
                    e, "connection of %s was already lost", setup.projection().name());
        }
    }
}

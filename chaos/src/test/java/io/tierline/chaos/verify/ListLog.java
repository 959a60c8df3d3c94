package io.tierline.chaos.verify;

import io.tierline.chaos.ledger.Ack;
import io.tierline.chaos.ledger.Ledger;
import io.tierline.chaos.load.Sending;
import io.tierline.chaos.log.Fingerprint;
import io.tierline.chaos.log.Log;
import io.tierline.chaos.log.LogRecord;
import io.tierline.chaos.log.Place;
import io.tierline.chaos.log.Shard;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log in memory that remembers, as a ledger does, what was appended to it. */
final class ListLog implements Log, Ledger {
    private final int partnerPartitions;
    private final Map<Shard, List<LogRecord>> records = new HashMap<>();
    private final Map<Shard, List<Ack>> acks = new HashMap<>();

    ListLog(int partnerPartitions) {
        this.partnerPartitions = partnerPartitions;
    }

    /** Appends as a broker does, and remembers that it was acknowledged. */
    LogRecord append(Sending sending, Instant at) {
        var record = sending.record();
        var topic = Topic.named(record.topic());
        var shard = new Shard(topic, partition(sending));
        var appended = new LogRecord(
                new Place(topic, shard.partition(), of(shard).size()),
                at,
                record.key(),
                record.value(),
                record.headers());
        of(shard).add(appended);
        acks.computeIfAbsent(shard, _ -> new ArrayList<>())
                .add(new Ack(appended.place().offset(), appended.fingerprint(), sending.poison()));
        return appended;
    }

    /** Writes a copy of a record behind the last of a partition; nobody acknowledged it. */
    void copy(LogRecord record, Topic topic, int partition) {
        var to = of(new Shard(topic, partition));
        to.add(new LogRecord(
                new Place(topic, partition, to.size()),
                record.appended(),
                record.key(),
                record.value(),
                record.headers()));
    }

    /** Takes a record out, as if it had never been written; those behind it keep their places. */
    void lose(LogRecord record) {
        of(shard(record.place())).remove(record);
    }

    /** Whether it was not made unusable on purpose. */
    boolean isGood(LogRecord record) {
        var place = record.place();
        return !acks.get(shard(place)).get((int) place.offset()).poison();
    }

    List<LogRecord> all(Topic topic) {
        var all = new ArrayList<LogRecord>();
        for (int partition = 0; partition < partitions(topic); partition++) all.addAll(of(new Shard(topic, partition)));
        return all;
    }

    List<LogRecord> of(Shard shard) {
        return records.computeIfAbsent(shard, _ -> new ArrayList<>());
    }

    private int partition(Sending sending) {
        var record = sending.record();
        if (record.partition() != null) return record.partition();
        int partitions = partitions(Topic.named(record.topic()));
        return record.key() == null ? 0 : RecordKey.partitionOf(record.key(), partitions);
    }

    private static Shard shard(Place place) {
        return new Shard(place.topic(), place.partition());
    }

    @Override
    public int partitions(Topic topic) {
        return topic.partitions(partnerPartitions);
    }

    @Override
    public Records open(Topic topic, int partition) {
        Iterator<LogRecord> all = List.copyOf(of(new Shard(topic, partition))).iterator();
        return new Records() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public LogRecord next() {
                return all.next();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Optional<List<Ack>> acks(Topic topic, int partition) {
        if (topic == Topic.FRAMEWORK_BROADCAST) return Optional.empty();
        return Optional.of(Collections.unmodifiableList(
                acks.computeIfAbsent(new Shard(topic, partition), _ -> new ArrayList<>())));
    }

    @Override
    public Collection<Fingerprint> unplaced() {
        return List.of();
    }

    @Override
    public Collection<Fingerprint> unanswered() {
        return List.of();
    }
}

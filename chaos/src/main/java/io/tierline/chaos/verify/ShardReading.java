package io.tierline.chaos.verify;

import io.tierline.chaos.log.Log;
import io.tierline.chaos.log.LogRecord;
import io.tierline.chaos.log.Shard;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One partition of a source topic being read: each record is checked against the ledger and told with its meaning. */
final class ShardReading implements AutoCloseable {
    private final Shard shard;
    private final int partitions;
    private final Log.Records records;
    private final Optional<AcknowledgedCheck.OfShard> acknowledged;
    private final LetterCheck letters;
    private final Findings findings;
    private final long committed;
    private @Nullable LogRecord ahead;
    private long behind;

    ShardReading(
            Shard shard, Log log, Answers answers, AcknowledgedCheck acks, LetterCheck letters, Findings findings) {
        this.shard = shard;
        this.partitions = log.partitions(shard.topic());
        this.records = log.open(shard.topic(), shard.partition());
        this.acknowledged = acks.of(shard.topic(), shard.partition());
        this.letters = letters;
        this.findings = findings;
        this.committed = answers.committed().getOrDefault(shard, 0L);
    }

    /** Reads on to the record before {@code offset}. */
    void below(long offset, BiConsumer<LogRecord, Meaning> reader) {
        while (true) {
            var record = peek();
            if (record == null || record.place().offset() >= offset) return;
            ahead = null;
            var meaning = Meaning.of(record, partitions);
            boolean poison = meaning instanceof Meaning.Poison;
            if (poison) letters.poison(record);
            acknowledged.ifPresent(acks -> acks.take(record, poison));
            if (record.place().offset() >= committed) behind++;
            reader.accept(record, meaning);
        }
    }

    /** Reads the rest. */
    void rest(BiConsumer<LogRecord, Meaning> reader) {
        below(Long.MAX_VALUE, reader);
        acknowledged.ifPresent(AcknowledgedCheck.OfShard::end);
        findings.compared(Check.LAG, 1);
        if (behind > 0) findings.difference(Check.LAG, "%s has %d records that were not read".formatted(shard, behind));
    }

    private @Nullable LogRecord peek() {
        if (ahead == null && records.hasNext()) ahead = records.next();
        return ahead;
    }

    @Override
    public void close() {
        records.close();
    }
}

package io.tierline.tiering.replay;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The facts of one program's partners as the log tells them, one partition after the other: a partition of partners and
 * the same one of engagements hold all of a partner. Facts are kept only as far as the instants asked for need them.
 */
final class LogReplay {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENT_FOR = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Question question;
    private final Retention keep;
    private final byte[] keyPrefix;
    private long leftOut;

    LogReplay(KafkaConsumer<byte[], byte[]> consumer, Question question) {
        this.consumer = consumer;
        this.question = question;
        this.keep = Retention.at(question.asOfs());
        this.keyPrefix = (question.program() + "/").getBytes(StandardCharsets.UTF_8);
    }

    /** How many records of the program could not be read; they are dead letters. */
    long leftOut() {
        return leftOut;
    }

    /**
     * By partner, ascending.
     *
     * @param progress told how many more offsets were gone through
     * @throws KafkaException when the log falls silent
     */
    SortedMap<String, PartnerFacts> partition(int partition, LongConsumer progress) {
        var facts = new TreeMap<String, PartnerFacts>();
        for (var topic : LogExtent.TOPICS) read(new TopicPartition(topic.topicName(), partition), facts, progress);
        return facts;
    }

    private void read(TopicPartition partition, SortedMap<String, PartnerFacts> facts, LongConsumer progress) {
        long end = question.extent().end(partition);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long position = consumer.position(partition);
        progress.accept(Math.min(position, end));
        long heardAt = System.nanoTime();
        while (position < end) {
            for (var record : consumer.poll(POLL)) if (record.offset() < end) take(record, facts);
            long next = consumer.position(partition);
            if (next > position) heardAt = System.nanoTime();
            else if (System.nanoTime() - heardAt > SILENT_FOR.toNanos())
                throw new KafkaException("nothing came from " + partition + " at " + position);
            progress.accept(Math.min(next, end) - position);
            position = next;
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, SortedMap<String, PartnerFacts> facts) {
        if (!ours(record.key())) return;
        try {
            var event = KafkaEvents.read(
                            record.key(), record.value(), record.headers(), Instant.ofEpochMilli(record.timestamp()))
                    .event();
            if (!counts(record, event)) {
                leftOut++;
                return;
            }
            EventFacts.of(event)
                    .ifPresent(fact -> facts.computeIfAbsent(event.subject(), _ -> new PartnerFacts())
                            .apply(fact, keep));
        } catch (UnreadableEvent _) {
            leftOut++;
        }
    }

    private boolean ours(byte[] key) {
        if (key == null || key.length < keyPrefix.length) return false;
        for (int i = 0; i < keyPrefix.length; i++) if (key[i] != keyPrefix[i]) return false;
        return true;
    }

    /** The scoring service makes dead letters of the others too. */
    private boolean counts(ConsumerRecord<byte[], byte[]> record, Event event) {
        return EventType.of(event.data()).topic().topicName().equals(record.topic())
                && RecordKey.partitionOf(record.key(), question.extent().partitions()) == record.partition();
    }
}

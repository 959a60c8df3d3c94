package io.tierline.chaos.log;

import io.tierline.contracts.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The records of one partition, up to where it ended when the reading began. */
final class KafkaRecords implements Log.Records {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 60;

    private final Consumer<byte[], byte[]> consumer;
    private final java.util.function.Consumer<Consumer<byte[], byte[]>> after;
    private final Topic topic;
    private final TopicPartition partition;
    private final long end;
    private Iterator<ConsumerRecord<byte[], byte[]>> fetched = Collections.emptyIterator();

    /** @param after gets the consumer when it is not needed any more */
    KafkaRecords(
            Consumer<byte[], byte[]> consumer,
            Topic topic,
            int partition,
            java.util.function.Consumer<Consumer<byte[], byte[]>> after) {
        this.consumer = consumer;
        this.after = after;
        this.topic = topic;
        this.partition = new TopicPartition(topic.topicName(), partition);
        var only = List.of(this.partition);
        consumer.assign(only);
        consumer.seekToBeginning(only);
        this.end = consumer.endOffsets(only).getOrDefault(this.partition, 0L);
    }

    @Override
    public boolean hasNext() {
        int silent = 0;
        while (!fetched.hasNext() && consumer.position(partition) < end) {
            long before = consumer.position(partition);
            fetched = consumer.poll(POLL).records(partition).iterator();
            silent = consumer.position(partition) > before ? 0 : silent + 1;
            if (silent > SILENT_POLLS)
                throw new IllegalStateException(
                        "%s does not go on at %d (expected: up to %d)".formatted(partition, before, end));
        }
        return fetched.hasNext();
    }

    @Override
    public LogRecord next() {
        if (!hasNext()) throw new NoSuchElementException(partition + " has ended");
        var record = fetched.next();
        return new LogRecord(
                new Place(topic, record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.value(),
                record.headers());
    }

    @Override
    public void close() {
        consumer.unsubscribe();
        after.accept(consumer);
    }
}

package io.tierline.verification;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The committed log of one program; each partition is read once, in order, as far as asked for. */
final class Log implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENT_FOR = Duration.ofSeconds(30);

    /** An event of the program and where it stood. */
    record Said(int partition, long offset, byte[] key, Event event) {}

    /** Takes one event after the other. */
    @FunctionalInterface
    interface Sink {
        void take(Said said) throws CannotVerify;
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final byte[] program;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private long records;

    Log(Map<String, ?> client, String program) {
        var settings = new HashMap<String, Object>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        // All that is read is there already; a fetch that waits for more would hold up the next partition.
        settings.put("fetch.max.wait.ms", 1);
        settings.put("max.partition.fetch.bytes", 4 * 1024 * 1024);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.program = program.getBytes(StandardCharsets.UTF_8);
    }

    /** How many records of the program were read. */
    long records() {
        return records;
    }

    int partitions(Topic topic) {
        return consumer.partitionsFor(topic.topicName()).size();
    }

    /** Reads a topic to where it ends now. */
    void readAll(Topic topic, Sink sink) throws CannotVerify {
        for (int partition = 0; partition < partitions(topic); partition++)
            readTo(topic, partition, end(new TopicPartition(topic.topicName(), partition)), sink);
    }

    /**
     * Reads on in a partition.
     *
     * @param end the offset to stop before
     */
    void readTo(Topic topic, int number, long end, Sink sink) throws CannotVerify {
        var partition = new TopicPartition(topic.topicName(), number);
        long reached = end(partition);
        if (reached < end)
            throw new CannotVerify("the log is not the one that was decided on: %s ends at %d, and was counted to %d"
                    .formatted(partition, reached, end));
        consumer.assign(List.of(partition));
        var from = positions.get(partition);
        if (from == null) consumer.seekToBeginning(List.of(partition));
        else consumer.seek(partition, from);
        read(partition, end, sink);
        positions.put(partition, Math.max(end, from == null ? 0 : from));
    }

    private void read(TopicPartition partition, long end, Sink sink) throws CannotVerify {
        long position = consumer.position(partition);
        long heardAt = System.nanoTime();
        while (position < end) {
            for (var record : consumer.poll(POLL)) if (record.offset() < end && ours(record.key())) take(record, sink);
            long next = consumer.position(partition);
            if (next > position) heardAt = System.nanoTime();
            else if (System.nanoTime() - heardAt > SILENT_FOR.toNanos())
                throw new KafkaException("nothing came from " + partition + " at " + position);
            position = next;
        }
    }

    private long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Sink sink) throws CannotVerify {
        records++;
        var event = event(record);
        if (event.isPresent()) sink.take(new Said(record.partition(), record.offset(), record.key(), event.get()));
    }

    /** Empty for what cannot be read or does not belong on its topic: nobody counts that. */
    private static Optional<Event> event(ConsumerRecord<byte[], byte[]> record) {
        try {
            var event = KafkaEvents.read(
                            record.key(), record.value(), record.headers(), Instant.ofEpochMilli(record.timestamp()))
                    .event();
            boolean lives = EventType.of(event.data()).topic().topicName().equals(record.topic());
            return lives ? Optional.of(event) : Optional.empty();
        } catch (UnreadableEvent _) {
            return Optional.empty();
        }
    }

    /** The program alone, or {@code program/subject}. */
    private boolean ours(byte[] key) {
        if (key == null || key.length < program.length) return false;
        for (int i = 0; i < program.length; i++) if (key[i] != program[i]) return false;
        return key.length == program.length || key[program.length] == '/';
    }

    @Override
    public void close() {
        consumer.close();
    }
}

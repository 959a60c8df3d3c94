package io.tierline.service.projection;

import io.tierline.service.log.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Appends several records all or none. After a fault it is of no more use: its successor settles what it left open. */
final class AtomicWriter implements AutoCloseable {
    /** So many records that it pays to write them out with all processors. */
    private static final int MANY = 4_096;

    private final KafkaProducer<byte[], byte[]> producer;

    AtomicWriter(KafkaSettings kafka, String transactionalId) {
        producer = new KafkaProducer<>(
                kafka.transactionalWriter(transactionalId), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Makes every earlier writer of this id unable to write, and settles its open transaction. */
    void fencePredecessor() {
        producer.initTransactions();
    }

    /** Appends the records and returns the offset after the last one per partition. */
    Map<TopicPartition, Long> append(List<ProducerRecord<byte[], byte[]>> records) {
        producer.beginTransaction();
        var sent = records instanceof EventRecords many && many.size() >= MANY ? sendInLanes(many) : send(records);
        producer.commitTransaction();
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (var each : sent) {
            var at = written(each);
            ends.merge(new TopicPartition(at.topic(), at.partition()), at.offset() + 1, Math::max);
        }
        return ends;
    }

    private List<Future<RecordMetadata>> send(List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (var record : records) sent.add(producer.send(record));
        return sent;
    }

    /** By all processors; what is about one partner stays in its order. */
    private List<Future<RecordMetadata>> sendInLanes(EventRecords records) {
        int lanes = Runtime.getRuntime().availableProcessors();
        return IntStream.range(0, lanes)
                .parallel()
                .mapToObj(lane -> IntStream.range(0, records.size())
                        .filter(index -> records.lane(index, lanes) == lane)
                        .mapToObj(index -> producer.send(records.get(index)))
                        .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static RecordMetadata written(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException e) {
            throw new KafkaException("append failed", e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}

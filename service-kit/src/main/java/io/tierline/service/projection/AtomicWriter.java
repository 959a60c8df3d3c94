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
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        if (records instanceof EventRecords events) sent.addAll(sendUnordered(events));
        for (var record : records.subList(sent.size(), records.size())) sent.add(producer.send(record));
        producer.commitTransaction();
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (var each : sent) {
            var at = written(each);
            ends.merge(new TopicPartition(at.topic(), at.partition()), at.offset() + 1, Math::max);
        }
        return ends;
    }

    /** By all processors: to write out very many takes longer than to send them. */
    private List<Future<RecordMetadata>> sendUnordered(EventRecords records) {
        return IntStream.range(0, records.unordered())
                .parallel()
                .mapToObj(index -> producer.send(records.get(index)))
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

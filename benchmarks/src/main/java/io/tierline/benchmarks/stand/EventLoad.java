package io.tierline.benchmarks.stand;

import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.dataset.SourceRecord;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.topic.RecordKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The writer of a dataset to the product's topics: same keys, same partitions, same settings as its own writers. */
public final class EventLoad implements AutoCloseable {
    private static final int TELL_EVERY = 100_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final int partitions;

    /** @param client how the broker is reached */
    public EventLoad(Map<String, String> client, int partitions) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 134_217_728L);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.partitions = partitions;
    }

    /** Publishes the framework as version 1. */
    public void framework(Dataset dataset, Map<String, Object> framework) {
        var event = new Event(
                "framework-1",
                "/tierline/benchmarks",
                dataset.program(),
                dataset.program(),
                dataset.present(),
                new FrameworkPublished(1, "benchmark", framework));
        var _ = producer.send(KafkaEvents.record(event));
        producer.flush();
    }

    /** Registers the partners, then writes every event; tells from time to time how many it has written. */
    public void write(Dataset dataset, IntConsumer written) {
        for (int partner = 0; partner < dataset.partners(); partner++) send(dataset.registration(partner));
        for (int slot = 0; slot < dataset.events(); slot++) {
            send(dataset.event(slot));
            if ((slot + 1) % TELL_EVERY == 0) written.accept(slot + 1);
        }
        producer.flush();
    }

    private void send(SourceRecord record) {
        int partition = RecordKey.partitionOf(record.key(), partitions);
        var _ = producer.send(
                new ProducerRecord<>(
                        record.topic().topicName(), partition, record.key(), record.json(), KafkaEvents.headers()),
                (_, failure) -> {
                    if (failure != null) throw new BenchFailure("the broker refused an event", failure);
                });
    }

    @Override
    public void close() {
        producer.close();
    }
}

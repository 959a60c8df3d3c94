package io.tierline.benchmarks.rows;

import io.tierline.benchmarks.job.Evaluation;
import io.tierline.benchmarks.job.JobJson;
import io.tierline.benchmarks.job.Registers;
import io.tierline.benchmarks.job.SourceEvent;
import io.tierline.benchmarks.job.Turns;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One thread of the practical limit: consume, parse, fold in hash maps, and every 100 ms publish scores that changed in
 * one transaction with the offsets. Keeps nothing that could be recovered.
 */
final class LimitWorker implements Runnable {
    private static final Duration TURN = Duration.ofMillis(100);
    private static final int AT_ONCE = 5;

    private final JobSettings settings;
    private final int thread;
    private final Clock clock;
    private final Evaluation evaluation = new Evaluation();
    private final Turns turns = new Turns(TURN);
    private final Map<String, PartnerState> partners = new HashMap<>();
    private final ArrayDeque<PartnerState> marked = new ArrayDeque<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();

    LimitWorker(JobSettings settings, int thread, Clock clock) {
        this.settings = settings;
        this.thread = thread;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (var consumer = PartitionConsumer.open(settings, thread);
                var producer = producer()) {
            producer.initTransactions();
            while (!Thread.currentThread().isInterrupted()) turn(consumer, producer);
        }
    }

    private void turn(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        long end = System.nanoTime() + TURN.toNanos();
        while (System.nanoTime() < end) {
            for (var record : consumer.poll(Duration.ofMillis(AT_ONCE))) {
                take(record.key(), record.value());
                offsets.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
            }
        }
        if (offsets.isEmpty() && marked.isEmpty()) return;
        producer.beginTransaction();
        send(producer);
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        offsets.clear();
    }

    private void take(byte[] key, byte[] value) {
        SourceEvent event = JobJson.event(value);
        var partner = partners.get(event.subject());
        if (partner == null) {
            partner = new PartnerState(key, new String(key, StandardCharsets.UTF_8));
            partners.put(event.subject(), partner);
        }
        var its = partner;
        Registers.write(event, (name, register) -> {
            if (its.put(name, register) && !its.marked) {
                its.marked = true;
                marked.add(its);
            }
        });
    }

    private void send(KafkaProducer<byte[], byte[]> producer) {
        turns.begin(!offsets.isEmpty());
        while (turns.goOn()) {
            var partner = marked.poll();
            if (partner == null) return;
            partner.marked = false;
            partner.score(evaluation, clock.millis()).ifPresent(score -> {
                var _ = producer.send(new ProducerRecord<>(settings.output(), partner.key(), JobJson.write(score)));
            });
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> properties = new HashMap<>(settings.client());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.group() + '-' + thread);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}

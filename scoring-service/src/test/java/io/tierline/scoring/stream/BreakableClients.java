package io.tierline.scoring.stream;

import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** Kafka clients whose producers tell what they send, and at which point of a commit they are, so that it may fail there. */
record BreakableClients(Consumer<CommitPoint> reached, Consumer<ProducerRecord<byte[], byte[]>> sent)
        implements KafkaClientSupplier {
    BreakableClients(Consumer<CommitPoint> reached) {
        this(reached, _ -> {});
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        return new Breakable(settings, this);
    }

    @Override
    public org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
        return getConsumer(settings);
    }

    @Override
    public org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
        return getConsumer(settings);
    }

    @Override
    public Admin getAdmin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    private static final class Breakable extends KafkaProducer<byte[], byte[]> {
        private final BreakableClients told;

        Breakable(Map<String, Object> settings, BreakableClients told) {
            super(settings, new ByteArraySerializer(), new ByteArraySerializer());
            this.told = told;
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
            told.sent().accept(record);
            return super.send(record, callback);
        }

        @Override
        public void flush() {
            told.reached().accept(CommitPoint.BEFORE_FLUSH);
            super.flush();
        }

        @Override
        public void sendOffsetsToTransaction(
                Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
            told.reached().accept(CommitPoint.BEFORE_OFFSETS);
            super.sendOffsetsToTransaction(offsets, group);
        }

        @Override
        public void commitTransaction() {
            told.reached().accept(CommitPoint.BEFORE_COMMIT);
            super.commitTransaction();
            told.reached().accept(CommitPoint.AFTER_COMMIT);
        }
    }
}

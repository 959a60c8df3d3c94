package io.tierline.scoring.stream;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** Kafka clients whose producers tell at which point of a commit they are, so that it may fail there. */
record BreakableClients(Consumer<CommitPoint> reached) implements KafkaClientSupplier {
    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        return new Breakable(settings, reached);
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
        private final Consumer<CommitPoint> reached;

        Breakable(Map<String, Object> settings, Consumer<CommitPoint> reached) {
            super(settings, new ByteArraySerializer(), new ByteArraySerializer());
            this.reached = reached;
        }

        @Override
        public void flush() {
            reached.accept(CommitPoint.BEFORE_FLUSH);
            super.flush();
        }

        @Override
        public void sendOffsetsToTransaction(
                Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
            reached.accept(CommitPoint.BEFORE_OFFSETS);
            super.sendOffsetsToTransaction(offsets, group);
        }

        @Override
        public void commitTransaction() {
            reached.accept(CommitPoint.BEFORE_COMMIT);
            super.commitTransaction();
            reached.accept(CommitPoint.AFTER_COMMIT);
        }
    }
}

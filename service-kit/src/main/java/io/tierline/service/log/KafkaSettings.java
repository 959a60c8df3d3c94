package io.tierline.service.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Client settings of the one Kafka cluster, from the {@code kafka.*} configuration. */
@ApplicationScoped
public class KafkaSettings {
    /** As the topics allow, in bytes. */
    private static final int LARGEST_RECORD = 4 * 1024 * 1024;

    static {
        NativeCompression.load();
    }

    private final Map<String, Object> connection;

    public KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.connection = connection;
    }

    /** Address and credential alone, for a client that brings every other setting itself. */
    public Map<String, Object> connection() {
        return Map.copyOf(connection);
    }

    /** For an administration client that gives up after {@code timeoutMillis}. */
    public Map<String, Object> admin(int timeoutMillis) {
        var settings = new HashMap<>(connection);
        settings.put("default.api.timeout.ms", timeoutMillis);
        settings.put("request.timeout.ms", timeoutMillis);
        return settings;
    }

    /** For a reader that assigns partitions itself and sees only what is committed. */
    public Map<String, Object> reader() {
        var settings = new HashMap<>(connection);
        settings.put("key.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("value.deserializer", ByteArrayDeserializer.class.getName());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("max.poll.records", 8_000);
        settings.put("default.api.timeout.ms", 10_000);
        return settings;
    }

    /** For an idempotent writer that acknowledges only what every in-sync replica has. */
    public Map<String, Object> writer() {
        var settings = new HashMap<>(connection);
        settings.put("key.serializer", ByteArraySerializer.class.getName());
        settings.put("value.serializer", ByteArraySerializer.class.getName());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 5);
        settings.put("batch.size", 131_072);
        settings.put("compression.type", "lz4");
        settings.put("request.timeout.ms", 5_000);
        settings.put("delivery.timeout.ms", 10_000);
        settings.put("max.block.ms", 5_000);
        settings.put("max.request.size", LARGEST_RECORD);
        return settings;
    }

    /**
     * For a transactional writer; a newer one with the same id fences the older. It waits for full batches, as a commit
     * sends at once what is there.
     */
    public Map<String, Object> transactionalWriter(String transactionalId) {
        var settings = writer();
        settings.put("transactional.id", transactionalId);
        settings.put("transaction.timeout.ms", 30_000);
        settings.put("linger.ms", 100);
        return settings;
    }
}

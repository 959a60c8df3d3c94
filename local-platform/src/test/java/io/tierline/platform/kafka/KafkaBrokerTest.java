package io.tierline.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.platform.access.Secrets;
import io.tierline.platform.process.LocalPorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    private static final TopicPartition PARTITION = new TopicPartition("kept", 0);

    @TempDir
    private Path directory;

    private final List<Integer> ports = LocalPorts.free(2);
    private final KafkaAccess access = new KafkaAccess(ports.getFirst(), Secrets.password());

    @Test
    void keeps_what_it_acknowledged_over_a_restart() throws Exception {
        try (var _ = broker();
                var admin = Admin.create(client(access));
                var producer = producer()) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("kept", "k", "committed")).get();
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("kept", "k", "aborted")).get();
            producer.abortTransaction();
            assertThat(admin.describeFeatures()
                            .featureMetadata()
                            .get()
                            .finalizedFeatures()
                            .get("transaction.version")
                            .maxVersionLevel())
                    .isEqualTo((short) 2);
        }
        try (var _ = broker();
                var consumer = consumer()) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            var values = consumer.poll(Duration.ofSeconds(20)).records(PARTITION).stream()
                    .map(record -> record.value());
            assertThat(values).containsExactly("committed");
        }
    }

    @Test
    void lets_nobody_in_without_the_credential_and_makes_no_topic_unasked() throws Exception {
        try (var _ = broker()) {
            for (int port : ports) {
                var wrong = new KafkaAccess(port, Secrets.password());
                try (var admin = Admin.create(client(wrong))) {
                    assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(SaslAuthenticationException.class);
                }
            }
            try (var admin = Admin.create(client(access))) {
                assertThatThrownBy(() -> admin.describeTopics(List.of("unasked"))
                                .allTopicNames()
                                .get())
                        .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            }
        }
    }

    @Test
    void a_weak_password_is_refused_and_a_password_is_never_shown() {
        assertThatThrownBy(() -> new KafkaAccess(9092, "short")).hasMessageContaining("kafka password");
        assertThat(access.toString()).doesNotContain(access.password());
    }

    private KafkaBroker broker() throws Exception {
        return KafkaBroker.start(new BrokerSettings(directory.resolve("kafka"), access, ports.getLast()));
    }

    private KafkaProducer<String, String> producer() {
        var settings = client(access);
        settings.put("transactional.id", "test");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private KafkaConsumer<String, String> consumer() {
        var settings = client(access);
        settings.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static Map<String, Object> client(KafkaAccess access) {
        var settings = new HashMap<String, Object>(access.clientSettings());
        settings.put("request.timeout.ms", "10000");
        settings.put("default.api.timeout.ms", "20000");
        return settings;
    }
}

package io.tierline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.contracts.topic.Topic;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class BackendsTest {
    private final Backends backends = Backends.shared();

    @Test
    void every_topic_is_there_with_few_partitions() throws Exception {
        try (var admin = Admin.create(Map.<String, Object>copyOf(backends.kafka()))) {
            var names = Stream.of(Topic.values()).map(Topic::topicName).toList();
            var partitions = admin.describeTopics(names).allTopicNames().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().partitions().size()));
            assertThat(partitions)
                    .isEqualTo(Stream.of(Topic.values())
                            .collect(Collectors.toMap(Topic::topicName, Backends::partitions)));
        }
    }

    @Test
    void asking_again_gives_the_same_ones() {
        assertThat(Backends.shared()).isEqualTo(backends);
    }

    @Test
    void fresh_databases_are_apart() throws SQLException {
        var one = backends.freshDatabase("partner");
        var other = backends.freshDatabase("partner");
        try (var connection = DriverManager.getConnection(one.url(), one.name(), one.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE mine (id int)");
        }
        assertThat(other.name()).isNotEqualTo(one.name());
        assertThatThrownBy(() -> DriverManager.getConnection(one.url(), other.name(), other.password()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(one.url(), one.name(), "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_quarkus_application_gets_everything_it_needs() {
        var resource = new RealBackends();
        resource.init(Map.of("database", "tiering"));
        var settings = resource.start();
        assertThat(settings)
                .containsEntry("kafka.bootstrap.servers", backends.bootstrapServers())
                .containsEntry("mp.jwt.verify.issuer", "tierline")
                .containsKeys(
                        "quarkus.datasource.jdbc.url",
                        "quarkus.datasource.username",
                        "quarkus.datasource.password",
                        "mp.jwt.verify.publickey.location",
                        "kafka-streams.state.dir");
        resource.stop();
        assertThat(Backends.shared()).isEqualTo(backends);
    }
}

package io.tierline.testkit;

import io.tierline.platform.access.Secrets;
import io.tierline.platform.postgres.PostgresAdmin;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The backends as containers, which the engine's own reaper removes when this JVM has gone. */
final class ContainerBackends {
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.2");
    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18.6");

    private ContainerBackends() {}

    @SuppressWarnings("resource") // they live as long as this JVM
    static Backends start() {
        var kafka = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        var postgres =
                new PostgreSQLContainer(POSTGRES).withUsername("postgres").withPassword(Secrets.password());
        CompletableFuture.allOf(CompletableFuture.runAsync(kafka::start), CompletableFuture.runAsync(postgres::start))
                .join();
        return new Backends(
                "containers %s and %s".formatted(KAFKA, POSTGRES),
                Map.of("bootstrap.servers", kafka.getBootstrapServers()),
                new PostgresAdmin(
                        postgres.getHost(),
                        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        postgres.getUsername(),
                        postgres.getPassword()));
    }
}

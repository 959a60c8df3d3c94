package io.tierline.service.log;

import io.tierline.contracts.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Not ready while a topic is missing or differs from what the log depends on; says which, and how. */
@Readiness
@ApplicationScoped
public class TopicsReadiness implements HealthCheck {
    private static final int TIMEOUT_MILLIS = 3_000;

    private final KafkaSettings settings;
    private volatile boolean found;

    TopicsReadiness(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("topics");
        if (found) return response.up().build();
        try (var admin = Admin.create(settings.admin(TIMEOUT_MILLIS))) {
            var faults = faults(admin);
            found = faults.isEmpty();
            faults.forEach(response::withData);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.withData("reason", "stopping");
        } catch (ExecutionException | KafkaException e) {
            response.withData("reason", "Kafka does not answer");
        }
        return response.status(found).build();
    }

    private static Map<String, String> faults(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, String> faults = new TreeMap<>();
        List<Topic> there = new ArrayList<>();
        Map<Topic, TopicDescription> descriptions = new TreeMap<>();
        var asked = admin.describeTopics(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList())
                .topicNameValues();
        for (var topic : Topic.values()) {
            var description = description(asked.get(topic.topicName()));
            if (description == null) {
                faults.put(topic.topicName(), "is missing; create it with the topics step");
            } else {
                there.add(topic);
                descriptions.put(topic, description);
            }
        }
        var partners = descriptions.get(Topic.PARTNERS);
        if (partners != null) {
            int partitions = partners.partitions().size();
            descriptions.forEach((topic, description) -> {
                int expected = topic.partitions(partitions);
                if (description.partitions().size() != expected)
                    faults.put(
                            topic.topicName(),
                            "has %d partitions (expected: %d)"
                                    .formatted(description.partitions().size(), expected));
            });
        }
        faults.putAll(differentSettings(admin, there));
        return faults;
    }

    private static @Nullable TopicDescription description(
            org.apache.kafka.common.@Nullable KafkaFuture<TopicDescription> asked)
            throws ExecutionException, InterruptedException {
        if (asked == null) return null;
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) return null;
            throw e;
        }
    }

    private static Map<String, String> differentSettings(Admin admin, List<Topic> topics)
            throws ExecutionException, InterruptedException {
        Map<String, String> faults = new TreeMap<>();
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()))
                .toList();
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources).all().get();
        configs.forEach((resource, config) -> Topic.named(resource.name())
                .settings()
                .forEach((name, expected) -> {
                    var entry = config.get(name);
                    var actual = entry == null ? "nothing" : entry.value();
                    if (!expected.equals(actual))
                        faults.put(resource.name(), "has %s=%s (expected: %s)".formatted(name, actual, expected));
                }));
        return faults;
    }
}

package io.tierline.platform.kafka;

import io.tierline.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;

/**
 * The step that makes Tierline's topics: creates those that are missing, leaves those that are there as they are, and
 * reports each that differs from what the log needs.
 *
 * @param partnerPartitions partitions of the topics keyed by partner
 * @param report receives one line per topic that was created or that differs
 */
public record TopicStep(int partnerPartitions, Consumer<String> report) {

    /**
     * Carries the step out.
     *
     * @return the topics that differ, one line each saying in what; empty when all is well
     * @throws IllegalStateException if the broker refuses
     */
    public List<String> run(Map<String, ?> clientSettings) {
        try (var admin = Admin.create(Map.<String, Object>copyOf(clientSettings))) {
            var present = admin.listTopics().names().get();
            var missing = Stream.of(Topic.values())
                    .filter(topic -> !present.contains(topic.topicName()))
                    .toList();
            create(admin, missing);
            var differing = new ArrayList<String>();
            for (var topic : Topic.values()) if (!missing.contains(topic)) differing.addAll(differences(admin, topic));
            differing.forEach(report);
            return List.copyOf(differing);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics cannot be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topics", e);
        }
    }

    private void create(Admin admin, List<Topic> missing) throws ExecutionException, InterruptedException {
        var wanted = missing.stream()
                .map(topic -> new NewTopic(topic.topicName(), topic.partitions(partnerPartitions), (short) 1)
                        .configs(topic.settings()))
                .toList();
        admin.createTopics(wanted).all().get();
        for (var topic : missing)
            report.accept("topic %s created: %d partitions, %s"
                    .formatted(
                            topic.topicName(), topic.partitions(partnerPartitions), new TreeMap<>(topic.settings())));
    }

    private List<String> differences(Admin admin, Topic topic) throws ExecutionException, InterruptedException {
        var name = topic.topicName();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        var description = Objects.requireNonNull(
                admin.describeTopics(List.of(name)).allTopicNames().get().get(name));
        var config = Objects.requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
        var found = new ArrayList<String>();
        int partitions = description.partitions().size();
        int expected = topic.partitions(partnerPartitions);
        if (partitions != expected) found.add("%d partitions (expected: %d)".formatted(partitions, expected));
        new TreeMap<>(topic.settings()).forEach((key, value) -> {
            var entry = config.get(key);
            var actual = entry == null ? "not set" : entry.value();
            if (!value.equals(actual)) found.add("%s=%s (expected: %s)".formatted(key, actual, value));
        });
        return found.isEmpty()
                ? List.of()
                : List.of("topic %s differs: %s".formatted(name, found.stream().collect(Collectors.joining(", "))));
    }
}

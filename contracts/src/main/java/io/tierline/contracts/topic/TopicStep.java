package io.tierline.contracts.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The step that makes Tierline's topics: creates those that are missing, leaves those that are there as they are, and
 * reports each that differs from what the log needs.
 *
 * @param partnerPartitions partitions of the topics keyed by partner
 * @param replication copies of each partition; -1 for the cluster's default
 * @param report receives one line per topic that was created or that differs
 */
public record TopicStep(int partnerPartitions, short replication, Consumer<String> report) {
    /** Replication as the cluster is set to. */
    public static final short CLUSTER_DEFAULT = -1;

    /**
     * Carries the step out.
     *
     * @return the topics that differ, one line each saying in what; empty when all is well
     * @throws IllegalStateException if the broker refuses
     */
    public List<String> run(Map<String, ?> clientSettings) {
        try (var admin = Admin.create(Map.<String, Object>copyOf(clientSettings))) {
            var topics = new TopicFaults(admin);
            var missing = topics.missing();
            create(admin, missing);
            var made = missing.stream().map(Topic::topicName).toList();
            var differing = new TreeMap<>(topics.all());
            differing.keySet().removeAll(made);
            var lines = differing.entrySet().stream()
                    .map(fault -> "topic %s %s".formatted(fault.getKey(), fault.getValue()))
                    .toList();
            lines.forEach(report);
            return lines;
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics cannot be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topics", e);
        }
    }

    private void create(Admin admin, List<Topic> missing) throws ExecutionException, InterruptedException {
        var wanted = missing.stream()
                .map(topic -> new NewTopic(topic.topicName(), topic.partitions(partnerPartitions), replication)
                        .configs(topic.settings()))
                .toList();
        admin.createTopics(wanted).all().get();
        for (var topic : missing)
            report.accept("topic %s created: %d partitions, %s"
                    .formatted(
                            topic.topicName(), topic.partitions(partnerPartitions), new TreeMap<>(topic.settings())));
    }

    /**
     * The step as a command. First argument: a properties file with the client settings, each with the prefix
     * {@code kafka.}; second, optional: the partition count. Ends with status 1 when a topic differs.
     */
    public static void main(String[] arguments) throws IOException {
        var file = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            file.load(reader);
        }
        Map<String, String> settings = new HashMap<>();
        for (var name : file.stringPropertyNames())
            if (name.startsWith("kafka.")) settings.put(name.substring("kafka.".length()), file.getProperty(name));
        int partitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Topic.DEFAULT_PARTNER_PARTITIONS;
        var differing = new TopicStep(partitions, CLUSTER_DEFAULT, System.out::println).run(settings);
        if (!differing.isEmpty()) System.exit(1);
    }
}

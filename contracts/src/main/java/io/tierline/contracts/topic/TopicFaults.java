package io.tierline.contracts.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** In what a cluster's topics differ from what the log depends on. */
public final class TopicFaults {
    private final Admin admin;

    public TopicFaults(Admin admin) {
        this.admin = admin;
    }

    /** The topics that are not there. */
    public List<Topic> missing() throws ExecutionException, InterruptedException {
        var there = descriptions();
        return Arrays.stream(Topic.values())
                .filter(topic -> !there.containsKey(topic))
                .toList();
    }

    /**
     * What is wrong, by topic name; empty when all is well. The partition count of {@code partners} is the one that
     * the other partner-keyed topics must share.
     */
    public Map<String, String> all() throws ExecutionException, InterruptedException {
        var there = descriptions();
        Map<String, List<String>> faults = new TreeMap<>();
        for (var topic : Topic.values())
            if (!there.containsKey(topic)) note(faults, topic, "is missing; make it with the topics step");
        var partners = there.get(Topic.PARTNERS);
        if (partners != null)
            there.forEach((topic, found) -> {
                int expected = topic.partitions(partners.partitions().size());
                int actual = found.partitions().size();
                if (actual != expected)
                    note(faults, topic, "has %d partitions (expected: %d)".formatted(actual, expected));
            });
        settings(faults, there.keySet().stream().toList());
        Map<String, String> told = new TreeMap<>();
        faults.forEach((topic, all) -> told.put(topic, String.join(", ", all)));
        return told;
    }

    private void settings(Map<String, List<String>> faults, List<Topic> topics)
            throws ExecutionException, InterruptedException {
        var resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()))
                .toList();
        admin.describeConfigs(resources).all().get().forEach((resource, config) -> {
            var topic = Topic.named(resource.name());
            new TreeMap<>(topic.settings()).forEach((name, expected) -> {
                var entry = config.get(name);
                var actual = entry == null ? "nothing" : entry.value();
                if (!expected.equals(actual))
                    note(faults, topic, "has %s=%s (expected: %s)".formatted(name, actual, expected));
            });
        });
    }

    private static void note(Map<String, List<String>> faults, Topic topic, String fault) {
        faults.computeIfAbsent(topic.topicName(), _ -> new ArrayList<>()).add(fault);
    }

    private Map<Topic, TopicDescription> descriptions() throws ExecutionException, InterruptedException {
        var asked = admin.describeTopics(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList())
                .topicNameValues();
        Map<Topic, TopicDescription> there = new EnumMap<>(Topic.class);
        for (var topic : Topic.values()) {
            var description = description(asked.get(topic.topicName()));
            if (description != null) there.put(topic, description);
        }
        return there;
    }

    private static @Nullable TopicDescription description(@Nullable KafkaFuture<TopicDescription> asked)
            throws ExecutionException, InterruptedException {
        if (asked == null) return null;
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) return null;
            throw e;
        }
    }
}

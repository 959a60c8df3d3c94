package io.tierline.scoring.stream;

import io.tierline.contracts.topic.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What must hold before the topology may start: topics are there and alike, transactions are safe, no facts are lost. */
final class Preflight {
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final String TRANSACTIONS = "transaction.version";
    /** Since version 2 every transaction has an epoch of its own, so that a late message cannot tear one (KIP-890). */
    private static final int SAFE_TRANSACTIONS = 2;

    /** What was found. */
    sealed interface Outcome {
        record Ready(int partitions) implements Outcome {}

        record Wait(String reason) implements Outcome {}
    }

    private final Map<String, Object> settings;

    Preflight(Map<String, Object> connection) {
        this.settings = new HashMap<>(connection);
        settings.put("default.api.timeout.ms", TIMEOUT_MILLIS);
        settings.put("request.timeout.ms", TIMEOUT_MILLIS);
    }

    Outcome look() throws InterruptedException {
        try (var admin = Admin.create(settings)) {
            var unsafe = unsafeTransactions(admin);
            return unsafe.isPresent() ? new Outcome.Wait(unsafe.get()) : topics(admin);
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException
                    ? new Outcome.Wait("topics are missing; create them with the topics step")
                    : new Outcome.Wait("Kafka does not answer: " + e.getCause());
        } catch (KafkaException e) {
            return new Outcome.Wait("Kafka does not answer: " + e.getMessage());
        }
    }

    private static Outcome topics(Admin admin) throws ExecutionException, InterruptedException {
        Map<Topic, Integer> partitions = new EnumMap<>(Topic.class);
        admin.describeTopics(Arrays.stream(Topic.values()).map(Topic::topicName).toList())
                .allTopicNames()
                .get()
                .forEach((name, found) ->
                        partitions.put(Topic.named(name), found.partitions().size()));
        int expected = partitions.getOrDefault(Topic.PARTNERS, 0);
        for (var found : partitions.entrySet())
            if (found.getValue() != found.getKey().partitions(expected))
                return new Outcome.Wait("topic %s has %d partitions (expected: %d, as partners has %d)"
                        .formatted(
                                found.getKey().topicName(),
                                found.getValue(),
                                found.getKey().partitions(expected),
                                expected));
        return LostFacts.forget(admin).<Outcome>map(Outcome.Wait::new).orElseGet(() -> new Outcome.Ready(expected));
    }

    private static Optional<String> unsafeTransactions(Admin admin) throws ExecutionException, InterruptedException {
        var finalized = admin.describeFeatures().featureMetadata().get().finalizedFeatures();
        var range = finalized.get(TRANSACTIONS);
        int version = range == null ? 0 : range.maxVersionLevel();
        return version >= SAFE_TRANSACTIONS
                ? Optional.empty()
                : Optional.of("the cluster's %s is %d (expected: at least %d)"
                        .formatted(TRANSACTIONS, version, SAFE_TRANSACTIONS));
    }
}

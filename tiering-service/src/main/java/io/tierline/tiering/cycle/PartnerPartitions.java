package io.tierline.tiering.cycle;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** How many partitions the topics keyed by partner have. */
@Singleton
public class PartnerPartitions {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final KafkaSettings settings;
    private volatile int known;

    PartnerPartitions(KafkaSettings settings) {
        this.settings = settings;
    }

    /** As the broker last said; asked for once. */
    public int known() {
        return known > 0 ? known : now();
    }

    /**
     * As the broker says now.
     *
     * @throws KafkaException when it does not answer, or the topics differ
     */
    public int now() {
        var names = List.of(Topic.PARTNERS.topicName(), Topic.ENGAGEMENTS.topicName());
        try (var admin = Admin.create(settings.admin(TIMEOUT_MILLIS))) {
            var counts = admin.describeTopics(names).allTopicNames().get().values().stream()
                    .map(topic -> topic.partitions().size())
                    .distinct()
                    .toList();
            if (counts.size() != 1) throw new KafkaException(names + " differ in their number of partitions");
            known = counts.getFirst();
            return known;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka does not say how many partitions there are", e.getCause());
        }
    }
}

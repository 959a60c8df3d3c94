package io.tierline.scoring.stream;

import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.topology.ScoringTopology;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupSubscribedToTopicException;
import org.jboss.logging.Logger;

/**
 * Finds that events were counted whose facts are nowhere any more, as when their changelog was deleted or an older version
 * kept them elsewhere. The log is read again from its beginning then, and the facts are the same.
 */
final class LostFacts {
    private static final Logger LOG = Logger.getLogger(LostFacts.class);

    static final String CHANGELOG = StreamsProperties.APPLICATION_ID + '-' + ScoringTopology.FACTS + "-changelog";

    private static final Set<String> COUNTED = Set.of(Topic.PARTNERS.topicName(), Topic.ENGAGEMENTS.topicName());

    private LostFacts() {}

    /** What must be waited for; empty when the topology may start. */
    static Optional<String> forget(Admin admin) throws ExecutionException, InterruptedException {
        if (admin.listTopics().names().get().contains(CHANGELOG)) return Optional.empty();
        var counted = counted(admin);
        if (counted.isEmpty()) return Optional.empty();
        try {
            admin.deleteConsumerGroupOffsets(StreamsProperties.APPLICATION_ID, counted)
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupSubscribedToTopicException)) throw e;
            return Optional.of("topic " + CHANGELOG + " is gone; waiting for instances that still count events");
        }
        LOG.warnf("topic %s is gone; all events are counted anew", CHANGELOG);
        return Optional.empty();
    }

    private static Set<TopicPartition> counted(Admin admin) throws ExecutionException, InterruptedException {
        return admin
                .listConsumerGroupOffsets(StreamsProperties.APPLICATION_ID)
                .partitionsToOffsetAndMetadata()
                .get()
                .keySet()
                .stream()
                .filter(partition -> COUNTED.contains(partition.topic()))
                .collect(Collectors.toSet());
    }
}

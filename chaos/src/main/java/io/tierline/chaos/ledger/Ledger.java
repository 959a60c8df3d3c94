package io.tierline.chaos.ledger;

import io.tierline.chaos.log.Fingerprint;
import io.tierline.contracts.topic.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a writer knows of its records: which ones were acknowledged, where, and which ones never were. */
public interface Ledger {
    /** The acknowledgements of one partition, by offset; empty when the ledger says nothing about the topic. */
    Optional<List<Ack>> acks(Topic topic, int partition);

    /** Records that were acknowledged, but not where: each stands in the log once. */
    Collection<Fingerprint> unplaced();

    /** Records that were sent and not acknowledged: each stands in the log once or not at all. */
    Collection<Fingerprint> unanswered();

    /** A ledger of nobody: nothing is known of what was sent. */
    static Ledger none() {
        return new Ledger() {
            @Override
            public Optional<List<Ack>> acks(Topic topic, int partition) {
                return Optional.empty();
            }

            @Override
            public Collection<Fingerprint> unplaced() {
                return List.of();
            }

            @Override
            public Collection<Fingerprint> unanswered() {
                return List.of();
            }
        };
    }
}

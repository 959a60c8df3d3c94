package io.tierline.benchmarks.verify;

import io.tierline.benchmarks.rows.JobSettings;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Scorer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What every partner's score has to be: the whole log folded by the domain, on one thread, without any engine. */
final class Reference {
    private final Map<String, PartnerFacts> partners = new HashMap<>();
    private final Framework framework;
    private final Retention keep;

    /** @param present the latest time of any event, and earlier than any instant that is asked for */
    Reference(Framework framework, Instant present) {
        this.framework = framework;
        this.keep = Retention.since(present);
    }

    void read(WholeTopic log) {
        JobSettings.SOURCES.forEach(topic -> log.read(topic, this::take));
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            var appended = Instant.ofEpochMilli(record.timestamp());
            var event = KafkaEvents.read(record.key(), record.value(), record.headers(), appended)
                    .event();
            EventFacts.of(event)
                    .ifPresent(fact -> partners.computeIfAbsent(event.key().text(), _ -> new PartnerFacts())
                            .apply(fact, keep));
        } catch (UnreadableEvent e) {
            throw new IllegalStateException(
                    "event at %s-%d %d cannot be read".formatted(record.topic(), record.partition(), record.offset()),
                    e);
        }
    }

    int partners() {
        return partners.size();
    }

    /** The score of the partner with that record key; empty when it is not on the roster. */
    Optional<PartnerScore> score(String key, Instant asOf) {
        var facts = partners.get(key);
        if (facts == null) return Optional.empty();
        var snapshot = facts.at(asOf);
        return snapshot.present() ? Optional.of(Scorer.score(framework, snapshot, asOf)) : Optional.empty();
    }
}

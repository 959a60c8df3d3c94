package io.tierline.scoring.topology;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.LogCut;
import io.tierline.scoring.score.Official;
import io.tierline.scoring.score.Scored;
import io.tierline.scoring.store.Barriers;
import io.tierline.scoring.store.FactReader;
import io.tierline.scoring.store.Officials;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What a cycle asks of one partition: the score of every partner as of its instant, then the end marker, all in one
 * transaction.
 */
final class OfficialScores {
    private final int partition;
    private final FactReader facts;
    private final Barriers barriers;
    private final Officials officials;
    private final Consumer<Record<byte[], Outgoing>> out;

    OfficialScores(
            int partition,
            FactReader facts,
            Barriers barriers,
            Officials officials,
            Consumer<Record<byte[], Outgoing>> out) {
        this.partition = partition;
        this.facts = facts;
        this.barriers = barriers;
        this.officials = officials;
        this.out = out;
    }

    /** @param appended when the broker appended the barrier */
    void say(Incoming.Barrier barrier, Instant appended) {
        long timestamp = appended.toEpochMilli();
        var scores = new TreeMap<String, PartnerScored>();
        facts.eachPartner(
                barrier.program(),
                (partner, registers) -> Scored.of(
                                barrier.framework(), registers, barrier.opened().asOf())
                        .ifPresent(scored -> scores.put(partner.subject(), official(barrier, scored))));
        scores.forEach((partner, scored) -> out.accept(
                Outgoing.event(event(barrier, barrier.name() + '/' + partner, partner, scored), partition, timestamp)));
        var positions = barriers.positions();
        keep(barrier, scores, positions);
        var end = new PartitionScored(
                barrier.opened().cycle(),
                partition,
                scores.size(),
                ScoreDigest.of(scores),
                positions,
                barrier.opened().attempt());
        out.accept(Outgoing.event(
                event(barrier, barrier.name() + "/partition/" + partition, barrier.program(), end),
                partition,
                timestamp));
    }

    private void keep(Incoming.Barrier barrier, Map<String, PartnerScored> scores, Map<String, Long> positions) {
        var known = new LogCut(
                positions.getOrDefault(Topic.PARTNERS.topicName(), 0L),
                positions.getOrDefault(Topic.ENGAGEMENTS.topicName(), 0L));
        scores.forEach((partner, scored) -> officials.put(
                new RecordKey(barrier.program(), partner),
                new Official(
                        barrier.opened().cycle(),
                        barrier.opened().asOf(),
                        barrier.opened().frameworkVersion(),
                        scored.score(),
                        scored.coverage(),
                        known)));
    }

    private static PartnerScored official(Incoming.Barrier barrier, Scored scored) {
        return new PartnerScored(
                barrier.opened().cycle(),
                scored.name(),
                scored.segment(),
                barrier.opened().asOf(),
                scored.score(),
                scored.coverage(),
                scored.factors(),
                barrier.opened().attempt());
    }

    private static Event event(Incoming.Barrier barrier, String id, String subject, EventData data) {
        return new Event(
                id,
                ScoringTopology.SOURCE,
                barrier.program(),
                subject,
                barrier.opened().asOf(),
                data);
    }
}

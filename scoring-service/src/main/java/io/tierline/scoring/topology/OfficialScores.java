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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Answers cycle barriers: when one has been met on partners and on engagements, says the score of every partner as of
 * the cycle's instant, then the end marker, all in one transaction. Each attempt of a cycle is answered once.
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

    /**
     * Takes one barrier record; true when it completed the cycle here.
     *
     * @param next the offset behind it
     */
    boolean meet(Incoming.Barrier barrier, Topic topic, long next, long timestamp) {
        if (barriers.done(barrier.program(), barrier.name())) return false;
        boolean complete = barriers.meet(barrier.program(), barrier.name(), barrier.asOf(), topic);
        barriers.read(topic, next);
        if (!complete) return false;
        answer(barrier, timestamp);
        barriers.finish(barrier.program(), barrier.name(), barrier.asOf());
        return true;
    }

    private void answer(Incoming.Barrier barrier, long timestamp) {
        var scores = new TreeMap<String, PartnerScored>();
        facts.eachPartner(
                barrier.program(),
                (partner, registers) -> Scored.of(barrier.framework(), registers, barrier.asOf())
                        .ifPresent(scored -> scores.put(partner.subject(), official(barrier, scored))));
        scores.forEach((partner, scored) -> out.accept(
                Outgoing.event(event(barrier, barrier.name() + '/' + partner, partner, scored), partition, timestamp)));
        var positions = barriers.positions();
        keep(barrier, scores, positions);
        var end = new PartitionScored(
                barrier.cycle(), partition, scores.size(), ScoreDigest.of(scores), positions, barrier.attempt());
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
                        barrier.cycle(),
                        barrier.asOf(),
                        barrier.frameworkVersion(),
                        scored.score(),
                        scored.coverage(),
                        known)));
    }

    private static PartnerScored official(Incoming.Barrier barrier, Scored scored) {
        return new PartnerScored(
                barrier.cycle(),
                scored.name(),
                scored.segment(),
                barrier.asOf(),
                scored.score(),
                scored.coverage(),
                scored.factors(),
                barrier.attempt());
    }

    private static Event event(Incoming.Barrier barrier, String id, String subject, EventData data) {
        return new Event(id, ScoringTopology.SOURCE, barrier.program(), subject, barrier.asOf(), data);
    }
}

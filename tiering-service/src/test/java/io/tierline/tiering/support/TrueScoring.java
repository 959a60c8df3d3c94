package io.tierline.tiering.support;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.Scorer;
import io.tierline.testkit.Backends;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The scoring service as far as a cycle sees it, with the scores that the log gives up to the cycle's barriers. */
public final class TrueScoring {
    private final String program;
    private final String cycle;
    private final Map<String, Double> lies;
    private CycleOpened barrier;

    /**
     * @param lies points that are added to the scores of partners
     */
    public TrueScoring(Program program, String cycle, Map<String, Double> lies) {
        this.program = program.id();
        this.cycle = cycle;
        this.lies = lies;
    }

    /** Every partition reports. */
    public void report() {
        for (int partition = 0; partition < Backends.PARTITIONS; partition++) report(partition);
    }

    private void report(int partition) {
        var facts = new TreeMap<String, PartnerFacts>();
        var offsets = new TreeMap<String, Long>();
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS))
            offsets.put(topic.topicName(), read(new TopicPartition(topic.topicName(), partition), facts));
        var framework =
                Objects.requireNonNull(FrameworkReader.read(barrier.framework()).framework());
        var scores = new TreeMap<String, PartnerScored>();
        facts.forEach((partner, of) -> {
            var snapshot = of.at(barrier.asOf());
            if (!snapshot.present()) return;
            var score = Scorer.score(framework, snapshot, barrier.asOf());
            scores.put(
                    partner,
                    new PartnerScored(
                            cycle,
                            snapshot.name(),
                            snapshot.segment(),
                            barrier.asOf(),
                            score.score() + lies.getOrDefault(partner, 0.0),
                            score.coverage(),
                            score.factors().stream()
                                    .map(FactorScore::rounded)
                                    .map(factor -> new FactorPoints(
                                            factor.factor(),
                                            factor.value(),
                                            factor.known(),
                                            factor.scaled(),
                                            factor.points()))
                                    .toList()));
        });
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        scores.forEach((partner, scored) ->
                records.add(KafkaEvents.record(event(partner, scored), Topic.CYCLE_SCORES, partition)));
        var end = new PartitionScored(cycle, partition, scores.size(), ScoreDigest.of(scores), offsets);
        records.add(KafkaEvents.record(event(program, end), Topic.CYCLE_SCORES, partition));
        TestLog.append(records);
    }

    /** Up to the barrier; returns the offset behind it. */
    private long read(TopicPartition partition, Map<String, PartnerFacts> facts) {
        var settings = new HashMap<String, Object>(Backends.shared().kafka());
        settings.putAll(Map.of("isolation.level", "read_committed", "auto.offset.reset", "earliest"));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (true)
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    if (!TestLog.isOf(program, record.key())) continue;
                    var event = KafkaEvents.read(
                                    record.key(),
                                    record.value(),
                                    record.headers(),
                                    Instant.ofEpochMilli(record.timestamp()))
                            .event();
                    if (event.data() instanceof CycleOpened opened
                            && opened.cycle().equals(cycle)) {
                        barrier = opened;
                        return record.offset() + 1;
                    }
                    EventFacts.of(event)
                            .ifPresent(fact -> facts.computeIfAbsent(event.subject(), _ -> new PartnerFacts())
                                    .apply(fact, Retention.all()));
                }
        } catch (UnreadableEvent e) {
            throw new AssertionError(e);
        }
    }

    private Event event(String subject, EventData data) {
        return new Event(
                UUID.randomUUID().toString(), "/tierline/scoring-service", program, subject, Instant.now(), data);
    }
}

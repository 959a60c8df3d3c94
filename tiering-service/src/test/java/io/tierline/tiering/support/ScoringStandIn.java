package io.tierline.tiering.support;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.Backends;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The scoring service as far as a cycle sees it: every partition's scores, then its end marker. */
public final class ScoringStandIn {
    private final String program;
    private final String cycle;
    private final @Nullable Integer attempt;
    private final Map<Integer, Map<String, PartnerScored>> byPartition = new HashMap<>();

    public ScoringStandIn(Program program, String cycle, Map<String, Double> scores) {
        this(program, cycle, scores, null);
    }

    /** Answers the barrier of an attempt. */
    public ScoringStandIn(Program program, String cycle, Map<String, Double> scores, @Nullable Integer attempt) {
        this.program = program.id();
        this.cycle = cycle;
        this.attempt = attempt;
        scores.forEach((partner, score) -> byPartition
                .computeIfAbsent(
                        new RecordKey(this.program, partner).partition(Backends.PARTITIONS), _ -> new HashMap<>())
                .put(partner, scored(partner, score)));
    }

    /** Every partition reports. */
    public void report() {
        for (int partition = 0; partition < Backends.PARTITIONS; partition++) report(partition);
    }

    public void report(int partition) {
        var scores = byPartition.getOrDefault(partition, Map.of());
        report(partition, scores.size(), ScoreDigest.of(scores));
    }

    /** A partition reports, and says of itself what may not be so. */
    public void report(int partition, int partners, String digest) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        byPartition
                .getOrDefault(partition, Map.of())
                .forEach((partner, scored) ->
                        records.add(KafkaEvents.record(event(partner, scored), Topic.CYCLE_SCORES, partition)));
        var marker = new PartitionScored(
                cycle,
                partition,
                partners,
                digest,
                Map.of("partners", 10L + partition, "engagements", 20L + partition),
                attempt);
        records.add(KafkaEvents.record(event(program, marker), Topic.CYCLE_SCORES, partition));
        TestLog.append(records);
    }

    private PartnerScored scored(String partner, double score) {
        var factors = List.of(
                new FactorPoints("fit", score, true, score, score / 2),
                new FactorPoints("overlap", score, true, score, score * 0.3),
                new FactorPoints("reach", 0, false, 0, 0));
        return new PartnerScored(
                cycle, Program.name(partner), "reseller", Program.LONG_AGO, score, 80, factors, attempt);
    }

    private Event event(String subject, io.tierline.contracts.event.EventData data) {
        return new Event(
                UUID.randomUUID().toString(), "/tierline/scoring-service", program, subject, Instant.now(), data);
    }
}

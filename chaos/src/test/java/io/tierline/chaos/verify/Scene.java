package io.tierline.chaos.verify;

import io.tierline.chaos.load.Policy;
import io.tierline.chaos.load.Traffic;
import io.tierline.chaos.log.LogRecord;
import io.tierline.chaos.log.Shard;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.score.Scorer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A log of a small fault run with a cycle in its middle, and what a scoring service without faults says about it. */
final class Scene {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    static final Instant END = NOON.plusSeconds(600);
    private static final int PARTITIONS = 3;
    private static final int PARTNERS = 60;

    final ListLog log = new ListLog(PARTITIONS);
    private final Map<Integer, Map<Topic, Long>> cycleAt = new HashMap<>();
    private final Instant cycleAsOf = NOON.plusSeconds(100);

    Scene() {
        var traffic = new Traffic(3, PARTNERS, PARTITIONS);
        var policy = new Policy(PARTITIONS);
        log.append(policy.publish(NOON), NOON);
        traffic.roster(NOON).forEach(sending -> log.append(sending, NOON));
        for (int i = 0; i < 3_000; i++) log.append(traffic.next(NOON.plusMillis(30L * i)), NOON.plusMillis(30L * i));
        for (int partition = 0; partition < PARTITIONS; partition++)
            cycleAt.put(
                    partition,
                    Map.of(
                            Topic.PARTNERS, ends(Topic.PARTNERS, partition),
                            Topic.ENGAGEMENTS, ends(Topic.ENGAGEMENTS, partition)));
        policy.openCycle(cycleAsOf).forEach(sending -> log.append(sending, cycleAsOf));
        log.append(policy.publishInvalid(cycleAsOf), cycleAsOf);
        log.append(policy.publish(cycleAsOf), cycleAsOf);
        for (int i = 0; i < 3_000; i++)
            log.append(traffic.next(cycleAsOf.plusMillis(30L * i)), cycleAsOf.plusMillis(30L * i));
        for (var version : List.copyOf(log.all(Topic.FRAMEWORKS)))
            if (read(version).isPresent() && framework(version).isPresent())
                for (int partition = 0; partition < PARTITIONS; partition++)
                    log.copy(version, Topic.FRAMEWORK_BROADCAST, partition);
    }

    Report verify(Answers answers) {
        return verify(answers, new Standstill(List.of(), Map.of(), Map.of()));
    }

    Report verify(Answers answers, Standstill standstill) {
        return Verifier.verify(log, log, answers, standstill, END);
    }

    /** What is right to say. */
    Answers truth() {
        return told(log.all(Topic.PARTNERS), log.all(Topic.ENGAGEMENTS));
    }

    /** What is said by someone who has seen these records. */
    Answers told(List<LogRecord> partners, List<LogRecord> engagements) {
        var seen = new ArrayList<>(partners);
        seen.addAll(engagements);
        var known = fold(seen);
        var rows = new ArrayList<Board.Row>();
        Map<RecordKey, ScoreUpdated> sent = new HashMap<>();
        var policy = log.all(Topic.FRAMEWORKS).stream()
                .flatMap(record -> framework(record).stream())
                .toList();
        known.forEach((partner, facts) -> {
            figures(policy.getLast(), facts, END).ifPresent(figures -> {
                rows.add(new Board.Row(partner.subject(), 0, policy.size(), figures));
                sent.put(partner, updated(figures, policy.size()));
            });
        });
        var board = new Board("scoring-1", Traffic.PROGRAM, END, ranked(rows));
        return new Answers(List.of(board), sent, official(policy.getFirst()), letters(), committed());
    }

    private static List<Board.Row> ranked(List<Board.Row> rows) {
        rows.sort(Comparator.comparingDouble((Board.Row row) -> -row.figures().score())
                .thenComparing(Board.Row::partner));
        var ranked = new ArrayList<Board.Row>();
        for (var row : rows)
            ranked.add(new Board.Row(row.partner(), ranked.size() + 1, row.frameworkVersion(), row.figures()));
        return ranked;
    }

    private static ScoreUpdated updated(Figures figures, int version) {
        return new ScoreUpdated(
                figures.name(),
                figures.segment(),
                END,
                version,
                figures.score(),
                figures.coverage(),
                figures.factors());
    }

    private List<Official> official(Framework framework) {
        var official = new ArrayList<Official>();
        cycleAt.forEach((partition, below) -> {
            var counted = new ArrayList<LogRecord>();
            below.forEach((topic, offset) -> counted.addAll(log.of(new Shard(topic, partition)).stream()
                    .filter(record -> record.place().offset() < offset)
                    .toList()));
            var scores = new TreeMap<String, PartnerScored>();
            fold(counted)
                    .forEach((partner, facts) -> figures(framework, facts, cycleAsOf)
                            .ifPresent(figures -> scores.put(
                                    partner.subject(),
                                    new PartnerScored(
                                            "cycle-1",
                                            figures.name(),
                                            figures.segment(),
                                            cycleAsOf,
                                            figures.score(),
                                            figures.coverage(),
                                            figures.factors()))));
            Map<String, Long> offsets = new HashMap<>();
            below.forEach((topic, offset) -> offsets.put(topic.topicName(), offset));
            var end = new PartitionScored("cycle-1", partition, scores.size(), ScoreDigest.of(scores), offsets);
            official.add(new Official(
                    Traffic.PROGRAM,
                    "cycle-1",
                    1,
                    partition,
                    scores.entrySet().stream()
                            .map(score -> new Official.Scored(score.getKey(), score.getValue()))
                            .toList(),
                    List.of(end)));
        });
        return official;
    }

    private List<Letter> letters() {
        var letters = new ArrayList<Letter>();
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS, Topic.FRAMEWORKS))
            for (int partition = 0; partition < log.partitions(topic); partition++) {
                var records = log.of(new Shard(topic, partition));
                for (var ack : log.acks(topic, partition).orElseThrow()) {
                    if (!ack.poison()) continue;
                    var record = records.get((int) ack.offset());
                    letters.add(new Letter(record.place(), record.fingerprint(), true));
                }
            }
        return letters;
    }

    private Map<Shard, Long> committed() {
        Map<Shard, Long> committed = new HashMap<>();
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS, Topic.FRAMEWORKS, Topic.FRAMEWORK_BROADCAST))
            for (int partition = 0; partition < log.partitions(topic); partition++)
                committed.put(new Shard(topic, partition), ends(topic, partition));
        return committed;
    }

    private long ends(Topic topic, int partition) {
        return log.of(new Shard(topic, partition)).size();
    }

    private Map<RecordKey, PartnerFacts> fold(List<LogRecord> records) {
        Map<RecordKey, PartnerFacts> known = new TreeMap<>(Comparator.comparing(RecordKey::text));
        for (var record : records) {
            var ack =
                    log.acks(record.place().topic(), record.place().partition()).orElseThrow();
            if (ack.get((int) record.place().offset()).poison()) continue;
            var event = read(record).orElseThrow();
            EventFacts.of(event)
                    .ifPresent(fact -> known.computeIfAbsent(event.key(), _ -> new PartnerFacts())
                            .apply(fact, Retention.all()));
        }
        return known;
    }

    private static Optional<Figures> figures(Framework framework, PartnerFacts facts, Instant t) {
        var snapshot = facts.at(t);
        if (!snapshot.present()) return Optional.empty();
        var score = Scorer.score(framework, snapshot, t);
        var factors = score.factors().stream()
                .map(factor -> new FactorPoints(
                        factor.factor(), factor.value(), factor.known(), factor.scaled(), factor.points()))
                .toList();
        return Optional.of(new Figures(snapshot.name(), snapshot.segment(), score.score(), score.coverage(), factors));
    }

    private static Optional<Event> read(LogRecord record) {
        try {
            var read = KafkaEvents.read(record.key(), record.value(), record.headers(), record.appended());
            return Optional.of(read.event());
        } catch (UnreadableEvent e) {
            return Optional.empty();
        }
    }

    private static Optional<Framework> framework(LogRecord record) {
        return read(record)
                .map(event -> (FrameworkPublished) event.data())
                .flatMap(published -> Optional.ofNullable(
                        FrameworkReader.read(published.framework()).framework()));
    }

    /** A good record that logs an activity which counts in the end. */
    LogRecord standingActivity() {
        var all = log.all(Topic.ENGAGEMENTS);
        var truth = truth();
        return all.reversed().stream()
                .filter(record -> record.appended().isAfter(NOON.plus(Duration.ofSeconds(150))))
                .filter(record -> {
                    var without = new ArrayList<>(all);
                    without.remove(record);
                    return isGood(record)
                            && !told(log.all(Topic.PARTNERS), without).sent().equals(truth.sent());
                })
                .findFirst()
                .orElseThrow();
    }

    private boolean isGood(LogRecord record) {
        var acks = log.acks(record.place().topic(), record.place().partition()).orElseThrow();
        return !acks.get((int) record.place().offset()).poison();
    }
}

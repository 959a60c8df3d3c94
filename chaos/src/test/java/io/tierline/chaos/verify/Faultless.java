package io.tierline.chaos.verify;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scoring service without faults, as far as what it says is concerned.
 *
 * @param log what it reads
 * @param cuts the offsets, by partition, below which the cycle counts
 */
record Faultless(ListLog log, Map<Integer, Map<Topic, Long>> cuts) {
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
            figures(policy.getLast(), facts, Scene.END).ifPresent(figures -> {
                rows.add(new Board.Row(partner.subject(), 0, policy.size(), figures));
                sent.put(partner, updated(figures, policy.size()));
            });
        });
        var board = new Board("scoring-1", Traffic.PROGRAM, Scene.END, ranked(rows));
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
                Scene.END,
                version,
                figures.score(),
                figures.coverage(),
                figures.factors());
    }

    private List<Official> official(Framework framework) {
        var official = new ArrayList<Official>();
        cuts.forEach((partition, below) -> {
            var counted = new ArrayList<LogRecord>();
            below.forEach((topic, offset) -> counted.addAll(log.of(new Shard(topic, partition)).stream()
                    .filter(record -> record.place().offset() < offset)
                    .toList()));
            var scores = new TreeMap<String, PartnerScored>();
            fold(counted)
                    .forEach((partner, facts) -> figures(framework, facts, Scene.CYCLE)
                            .ifPresent(figures -> scores.put(
                                    partner.subject(),
                                    new PartnerScored(
                                            "cycle-1",
                                            figures.name(),
                                            figures.segment(),
                                            Scene.CYCLE,
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
                committed.put(new Shard(topic, partition), (long)
                        log.of(new Shard(topic, partition)).size());
        return committed;
    }

    private Map<RecordKey, PartnerFacts> fold(List<LogRecord> records) {
        Map<RecordKey, PartnerFacts> known = new TreeMap<>(Comparator.comparing(RecordKey::text));
        for (var record : records) {
            if (!log.isGood(record)) continue;
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

    /** Whether its partner's figures would be others without it. */
    boolean matters(LogRecord record) {
        var ofPartner = Stream.of(Topic.PARTNERS, Topic.ENGAGEMENTS)
                .flatMap(topic -> log.all(topic).stream())
                .filter(other -> Arrays.equals(other.key(), record.key()))
                .collect(Collectors.toCollection(ArrayList::new));
        var with = figures(ofPartner);
        ofPartner.remove(record);
        return !with.equals(figures(ofPartner));
    }

    private List<Optional<Figures>> figures(List<LogRecord> records) {
        var framework = log.all(Topic.FRAMEWORKS).stream()
                .flatMap(record -> framework(record).stream())
                .toList()
                .getLast();
        return fold(records).values().stream()
                .map(facts -> figures(framework, facts, Scene.END))
                .toList();
    }
}

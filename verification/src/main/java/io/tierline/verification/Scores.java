package io.tierline.verification;

import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Scorer;
import io.tierline.prioritization.tier.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every partner's score in every cycle, from the events alone: a partition of partners and the same one of engagements
 * hold all of a partner, and each cycle counted them up to its own offsets.
 */
final class Scores {
    private final Log log;
    private final List<PastCycle> cycles;
    private final Retention keep;
    private final Map<String, List<Scored>> byCycle = new HashMap<>();

    private Scores(Log log, List<PastCycle> cycles) {
        this.log = log;
        this.cycles = cycles;
        var instants = new TreeSet<Instant>();
        for (var cycle : cycles) {
            instants.add(cycle.closed().asOf());
            byCycle.put(cycle.id(), new ArrayList<>());
        }
        this.keep = Retention.at(instants);
    }

    /** By cycle id. */
    static Map<String, List<Scored>> read(Log log, List<PastCycle> cycles) throws CannotVerify {
        var scores = new Scores(log, cycles);
        int partitions = log.partitions(Topic.PARTNERS);
        for (int partition = 0; partition < partitions; partition++) scores.read(partition, partitions);
        return scores.byCycle;
    }

    private void read(int partition, int partitions) throws CannotVerify {
        var facts = new TreeMap<String, PartnerFacts>();
        for (var cycle : cycles) {
            for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS))
                log.readTo(topic, partition, cycle.cut(topic.topicName(), partition), said -> {
                    if (RecordKey.partitionOf(said.key(), partitions) == partition) take(said, facts);
                });
            score(cycle, partition, facts);
        }
    }

    private void take(Log.Said said, Map<String, PartnerFacts> facts) {
        EventFacts.of(said.event())
                .ifPresent(fact -> facts.computeIfAbsent(said.event().subject(), _ -> new PartnerFacts())
                        .apply(fact, keep));
    }

    private void score(PastCycle cycle, int partition, Map<String, PartnerFacts> facts) {
        var scored = byCycle.computeIfAbsent(cycle.id(), _ -> new ArrayList<>());
        var asOf = cycle.closed().asOf();
        facts.forEach((partner, all) -> {
            var snapshot = all.at(asOf);
            if (!snapshot.present()) return;
            var score = official(Scorer.score(cycle.framework(), snapshot, asOf));
            scored.add(new Scored(partition, snapshot.name(), new Candidate(partner, snapshot.segment(), score)));
        });
    }

    /** As a cycle gets it: factors to four decimals. */
    private static PartnerScore official(PartnerScore score) {
        return new PartnerScore(
                score.score(),
                score.coverage(),
                score.factors().stream().map(FactorScore::rounded).toList());
    }
}

package io.tierline.tiering.support;

import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Scorer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything the log says of a program's partners, as the scoring service would hold it. */
public final class FactsOfLog {
    private final SortedMap<String, PartnerFacts> facts = new TreeMap<>();

    private FactsOfLog() {}

    public static FactsOfLog of(String program) {
        var read = new FactsOfLog();
        for (var topic : List.of(Topic.PARTNERS, Topic.ENGAGEMENTS))
            for (var found : TestLog.read(topic, program))
                EventFacts.of(found.event())
                        .ifPresent(fact -> read.facts
                                .computeIfAbsent(found.event().subject(), _ -> new PartnerFacts())
                                .apply(fact, Retention.all()));
        return read;
    }

    public SortedMap<String, PartnerFacts> facts() {
        return facts;
    }

    /** Of everybody on the roster then. */
    public Map<String, Double> scores(Framework framework, Instant asOf) {
        var scores = new TreeMap<String, Double>();
        facts.forEach(
                (partner, _) -> score(framework, partner, asOf).ifPresent(score -> scores.put(partner, score.score())));
        return scores;
    }

    /** Empty unless the partner is on the roster then. */
    public Optional<PartnerScore> score(Framework framework, String partner, Instant asOf) {
        var known = facts.get(partner);
        if (known == null) return Optional.empty();
        var snapshot = known.at(asOf);
        return snapshot.present() ? Optional.of(Scorer.score(framework, snapshot, asOf)) : Optional.empty();
    }
}

package io.tierline.endtoend;

import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Scorer;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the numbers must be, computed from the lines of events alone: no broker, no service, no database. */
final class DirectComputation {
    private static final Instant ANY_TIME = Instant.parse("2100-01-01T00:00:00Z");

    private final Map<String, PartnerFacts> facts = new TreeMap<>();

    DirectComputation(Collection<String> lines) {
        for (var line : lines) take(line);
    }

    private void take(String line) {
        try {
            var event = CloudEvents.read(line.getBytes(StandardCharsets.UTF_8), "any", ANY_TIME)
                    .event();
            EventFacts.of(event)
                    .ifPresent(fact -> facts.computeIfAbsent(event.subject(), _ -> new PartnerFacts())
                            .apply(fact, Retention.all()));
        } catch (UnreadableEvent e) {
            throw new AssertionError(line, e);
        }
    }

    /** The score of every partner on the roster at {@code t}. */
    Map<String, PartnerScore> scores(Framework framework, Instant t) {
        Map<String, PartnerScore> scores = new TreeMap<>();
        facts.forEach((partner, of) -> {
            var snapshot = of.at(t);
            if (snapshot.present()) scores.put(partner, Scorer.score(framework, snapshot, t));
        });
        return scores;
    }

    /** One cycle after the other, starting without tiers. */
    List<CycleOutcome> cycles(Framework framework, List<Instant> asOfs) {
        List<CycleOutcome> outcomes = new ArrayList<>();
        Map<String, Standing> standings = new HashMap<>();
        for (var asOf : asOfs) {
            var candidates = new ArrayList<Candidate>();
            scores(framework, asOf)
                    .forEach((partner, score) -> candidates.add(new Candidate(
                            partner,
                            java.util.Objects.requireNonNullElse(
                                    facts.get(partner).at(asOf).segment(), ""),
                            score)));
            var outcome = CycleDecider.decide(framework, candidates, standings);
            standings.clear();
            outcome.decisions().forEach(decision -> standings.put(decision.partner(), decision.standing()));
            outcomes.add(outcome);
        }
        return outcomes;
    }

    int partners() {
        return facts.size();
    }
}

package io.tierline.tiering.cycle;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Ranking;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a cycle decides for a partner, and the official score that it decides on. */
record Decided(Decision decision, Official official) {
    private record Scored(Official official, Candidate candidate) {
        static final Comparator<Scored> ORDER = Comparator.comparing(Scored::candidate, Ranking.ORDER);

        static Scored of(Official official) {
            return new Scored(official, official.candidate());
        }
    }

    Decided {
        if (!decision.partner().equals(official.partner()))
            throw new IllegalStateException(decision.partner() + " was decided on the score of " + official.partner());
    }

    /** Pure: every partner that takes part, by rank. */
    static List<Decided> all(Framework framework, List<Official> officials, Standings standings) {
        var ranked =
                officials.parallelStream().map(Scored::of).sorted(Scored.ORDER).toList();
        var candidates = ranked.stream().map(Scored::candidate).toList();
        var decisions = CycleDecider.decide(framework, candidates, standings.before(), standings.exceptions())
                .decisions();
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> new Decided(decisions.get(i), ranked.get(i).official()))
                .toList();
    }
}

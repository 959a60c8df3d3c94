package io.tierline.tiering.cycle;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import java.util.List;
import java.util.stream.IntStream;

/** What a cycle decides for a partner, and the official score that it decides on. */
record Decided(Decision decision, Official official) {
    Decided {
        if (!decision.partner().equals(official.partner()))
            throw new IllegalStateException(decision.partner() + " was decided on the score of " + official.partner());
    }

    /** Pure: every partner that takes part, by rank. It takes less when officials come in few rows that are ranked. */
    static List<Decided> all(Framework framework, List<Official> officials, Standings standings) {
        var ranked = officials.stream().sorted(Official.ORDER).toList();
        var candidates = ranked.stream().map(Official::candidate).toList();
        var decisions = CycleDecider.decide(framework, candidates, standings.before(), standings.exceptions())
                .decisions();
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> new Decided(decisions.get(i), ranked.get(i)))
                .toList();
    }
}

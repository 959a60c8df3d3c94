package io.tierline.prioritization.whatif;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cycles one after the other, each starting from where the one before leaves partners. */
public final class Forecast {
    private Forecast() {}

    /**
     * Pure.
     *
     * @param futures for each coming cycle the partners as they will be scored then
     * @param before where the last cycle left them
     * @return what each of these cycles decides
     */
    public static List<CycleOutcome> of(
            Framework framework, List<? extends Collection<Candidate>> futures, Map<String, Standing> before) {
        var outcomes = new ArrayList<CycleOutcome>();
        var standings = before;
        for (var candidates : futures) {
            var outcome = CycleDecider.decide(framework, candidates, standings);
            standings = outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, Decision::standing));
            outcomes.add(outcome);
        }
        return outcomes;
    }
}

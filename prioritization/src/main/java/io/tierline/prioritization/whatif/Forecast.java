package io.tierline.prioritization.whatif;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.ExceptionInForce;
import io.tierline.prioritization.tier.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cycles one after the other, each starting from where the one before leaves partners. */
public final class Forecast {
    /**
     * An exception that is in force.
     *
     * @param cyclesLeft cycles that it still holds through, at least 1
     */
    public record Held(ExceptionInForce exception, int cyclesLeft) {}

    private Forecast() {}

    /** As below, with nobody held. */
    public static List<CycleOutcome> of(
            Framework framework, List<? extends Collection<Candidate>> futures, Map<String, Standing> before) {
        return of(framework, futures, before, Map.of());
    }

    /**
     * Pure.
     *
     * @param futures for each coming cycle the partners as they will be scored then
     * @param before where the last cycle left them
     * @param held by partner; each ends by itself
     * @return what each of these cycles decides
     */
    public static List<CycleOutcome> of(
            Framework framework,
            List<? extends Collection<Candidate>> futures,
            Map<String, Standing> before,
            Map<String, Held> held) {
        var outcomes = new ArrayList<CycleOutcome>();
        var standings = before;
        var exceptions = exceptions(held);
        for (var candidates : futures) {
            var outcome = CycleDecider.decide(framework, candidates, standings, exceptions);
            standings = outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, Decision::standing));
            outcomes.add(outcome);
            exceptions = still(held, outcome, outcomes.size());
        }
        return outcomes;
    }

    private static Map<String, ExceptionInForce> exceptions(Map<String, Held> held) {
        var exceptions = new HashMap<String, ExceptionInForce>();
        held.forEach((partner, one) -> exceptions.put(partner, one.exception()));
        return exceptions;
    }

    /** Those that hold on, from where the partners would stand without them. */
    private static Map<String, ExceptionInForce> still(Map<String, Held> held, CycleOutcome outcome, int cycles) {
        var still = new HashMap<String, ExceptionInForce>();
        for (var decision : outcome.decisions()) {
            var one = held.get(decision.partner());
            if (one != null && decision.exception() != null && one.cyclesLeft() > cycles)
                still.put(decision.partner(), decision.exception());
        }
        return still;
    }
}

package io.tierline.prioritization.tier;

import io.tierline.prioritization.framework.Cut;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One re-score cycle: targets by the framework's cuts, then movement by its stability rules. */
public final class CycleDecider {
    private final Framework framework;
    private final Placement placement;

    private CycleDecider(Framework framework, Placement placement) {
        this.framework = framework;
        this.placement = placement;
    }

    /**
     * Pure: the same candidates and standings, in any order, give the same outcome.
     *
     * @param candidates every partner that takes part, each once
     * @param before by partner; one without an entry has no tier yet
     */
    public static CycleOutcome decide(
            Framework framework, Collection<Candidate> candidates, Map<String, Standing> before) {
        var entrants = entrants(framework, candidates, before);
        var placement = new Placement(framework, entrants);
        var decider = new CycleDecider(framework, placement);
        return new CycleOutcome(entrants.stream().map(decider::decide).toList(), placement.lines());
    }

    private static List<Entrant> entrants(
            Framework framework, Collection<Candidate> candidates, Map<String, Standing> before) {
        var entrants = new ArrayList<Entrant>();
        for (var candidate : Ranking.rank(candidates)) {
            var standing = Objects.requireNonNullElse(before.get(candidate.partner()), Standing.NONE);
            int current = framework.tierIndex(standing.tier());
            entrants.add(new Entrant(candidate, entrants.size() + 1, standing, current));
        }
        return entrants;
    }

    private Decision decide(Entrant entrant) {
        int target = placement.target(entrant);
        boolean hadTier = framework.hasTier(entrant.before().tier());
        int cyclesBelow = hadTier ? entrant.before().cyclesBelow() : 0;
        var stability = framework.stability();
        var movement = Movement.of(entrant.current(), target, cyclesBelow, stability);
        var candidate = entrant.candidate();
        return new Decision(
                candidate.partner(),
                candidate.segment(),
                entrant.rank(),
                candidate.score().score(),
                candidate.score().coverage(),
                candidate.score().factors(),
                framework.tiers().get(target).name(),
                framework.tiers().get(movement.tier()).name(),
                entrant.before().tier(),
                movement.below(),
                movement.pending(),
                movement.pending() ? stability.graceCycles() - movement.below() + 1 : 0,
                hadTier ? move(entrant.current(), movement.tier()) : Move.ENTERED,
                marginToLine(candidate, target),
                movement.pending() ? toKeep(entrant) : null);
    }

    private static Move move(int from, int to) {
        if (from == to) return Move.NONE;
        return to < from ? Move.PROMOTED : Move.DEMOTED;
    }

    private double marginToLine(Candidate candidate, int target) {
        int aim = Math.min(target, framework.tiers().size() - 2);
        return difference(candidate.score().score(), line(aim, candidate));
    }

    private @Nullable Shortfall toKeep(Entrant entrant) {
        var cut = framework.tiers().get(entrant.current()).cut();
        if (cut == null) return null;
        var candidate = entrant.candidate();
        double held = entrant.effective(entrant.current(), framework.stability().margin())
                .doubleValue();
        return new Shortfall(
                Math.max(0, difference(line(entrant.current(), candidate), held)),
                missedFloors(candidate, cut),
                Math.max(
                        0, difference(framework.minCoverage(), candidate.score().coverage())));
    }

    private static Map<String, Double> missedFloors(Candidate candidate, Cut cut) {
        var missed = new TreeMap<String, Double>();
        for (var factor : candidate.score().factors()) {
            double shown = factor.rounded().scaled();
            var floor = cut.floors().get(factor.factor());
            if (floor != null && shown < floor) missed.put(factor.factor(), difference(floor, shown));
        }
        return missed;
    }

    private double line(int tier, Candidate candidate) {
        var line = Objects.requireNonNull(
                placement.lines().get(framework.tiers().get(tier).name()), "every tier but the last has a line");
        return line.of(candidate.segment());
    }

    private static double difference(double a, double b) {
        return Rounding.fourDecimals(
                BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).doubleValue());
    }
}

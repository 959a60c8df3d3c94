package io.tierline.prioritization.tier;

import io.tierline.prioritization.framework.Cut;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
        return decide(framework, candidates, before, Map.of());
    }

    /**
     * As above, with partners that are held in a tier. Targets, lines and everybody else's tier are those without the
     * exceptions: who is held takes no place in the cut. One for a tier that the framework does not have holds nobody.
     *
     * @param exceptions those in force, by partner
     */
    public static CycleOutcome decide(
            Framework framework,
            Collection<Candidate> candidates,
            Map<String, Standing> before,
            Map<String, ExceptionInForce> exceptions) {
        var entrants = entrants(framework, candidates, before, exceptions);
        var placement = new Placement(framework, entrants);
        var decider = new CycleDecider(framework, placement);
        return new CycleOutcome(entrants.parallelStream().map(decider::decide).toList(), placement.lines());
    }

    private static List<Entrant> entrants(
            Framework framework,
            Collection<Candidate> candidates,
            Map<String, Standing> before,
            Map<String, ExceptionInForce> exceptions) {
        var ranked = Ranking.rank(candidates);
        return IntStream.range(0, ranked.size())
                .parallel()
                .mapToObj(place -> entrant(framework, ranked.get(place), place + 1, before, exceptions))
                .toList();
    }

    private static Entrant entrant(
            Framework framework,
            Candidate candidate,
            int rank,
            Map<String, Standing> before,
            Map<String, ExceptionInForce> exceptions) {
        var standing = Objects.requireNonNullElse(before.get(candidate.partner()), Standing.NONE);
        var exception = exceptions.get(candidate.partner());
        if (exception != null && !framework.hasTier(exception.tier())) exception = null;
        var earned = exception == null ? standing : exception.earned();
        var score = BigDecimal.valueOf(candidate.score().score());
        return new Entrant(candidate, score, rank, standing, exception, framework.tierIndex(earned.tier()));
    }

    private Decision decide(Entrant entrant) {
        int target = placement.target(entrant);
        var earned = entrant.earned();
        boolean hadTier = framework.hasTier(earned.tier());
        var stability = framework.stability();
        var movement = Movement.of(entrant.current(), target, hadTier ? earned.cyclesBelow() : 0, stability);
        var exception = entrant.exception();
        if (exception != null) return held(entrant, exception, target, movement);
        boolean pending = movement.pending();
        return decision(
                entrant,
                target,
                movement.tier(),
                movement.below(),
                pending ? stability.graceCycles() - movement.below() + 1 : 0,
                hadTier ? movement.rule() : Rule.ENTERED,
                null);
    }

    private Decision held(Entrant entrant, ExceptionInForce exception, int target, Movement without) {
        var earned = new Standing(framework.tiers().get(without.tier()).name(), without.below());
        return decision(
                entrant,
                target,
                framework.tierIndex(exception.tier()),
                0,
                0,
                Rule.EXCEPTION,
                new ExceptionInForce(exception.id(), exception.tier(), earned));
    }

    private Decision decision(
            Entrant entrant,
            int target,
            int tier,
            int below,
            int cyclesLeft,
            Rule rule,
            @Nullable ExceptionInForce exception) {
        var candidate = entrant.candidate();
        var before = entrant.before().tier();
        boolean pending = rule == Rule.GRACE;
        double line = line(Math.min(target, framework.tiers().size() - 2), candidate);
        return new Decision(
                candidate.partner(),
                candidate.segment(),
                entrant.rank(),
                candidate.score().score(),
                candidate.score().coverage(),
                candidate.score().factors(),
                framework.tiers().get(target).name(),
                framework.tiers().get(tier).name(),
                before,
                below,
                pending,
                cyclesLeft,
                framework.hasTier(before) ? move(framework.tierIndex(before), tier) : Move.ENTERED,
                difference(candidate.score().score(), line),
                pending ? toKeep(entrant) : null,
                line,
                rule,
                exception,
                pending ? remedies(entrant) : List.of());
    }

    private static Move move(int from, int to) {
        if (from == to) return Move.NONE;
        return to < from ? Move.PROMOTED : Move.DEMOTED;
    }

    private @Nullable Shortfall toKeep(Entrant entrant) {
        var cut = framework.tiers().get(entrant.current()).cut();
        if (cut == null) return null;
        var candidate = entrant.candidate();
        double held = placement.effective(entrant.current(), entrant).doubleValue();
        return shortfall(candidate, cut, Math.max(0, difference(line(entrant.current(), candidate), held)));
    }

    private Shortfall shortfall(Candidate candidate, Cut cut, double points) {
        return new Shortfall(
                points,
                missedFloors(candidate, cut),
                Math.max(
                        0, difference(framework.minCoverage(), candidate.score().coverage())));
    }

    /** Of its tier, or of a better one where that is easier to reach. */
    private List<Remedy> remedies(Entrant entrant) {
        List<Remedy> remedies = List.of();
        for (int tier = entrant.current(); tier >= 0; tier--) {
            var cut = framework.tiers().get(tier).cut();
            if (cut == null) continue;
            var points = placement.lacking(tier, cut, entrant);
            if (points.isEmpty()) continue;
            var lacking = shortfall(entrant.candidate(), cut, points.getAsDouble());
            remedies = Remedies.easier(remedies, Remedies.of(framework, cut, entrant.candidate(), lacking));
        }
        return remedies;
    }

    private static Map<String, Double> missedFloors(Candidate candidate, Cut cut) {
        var missed = new TreeMap<String, Double>();
        for (var factor : candidate.score().factors()) {
            double shown = factor.shownScaled();
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

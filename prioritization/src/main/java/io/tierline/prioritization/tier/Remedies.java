package io.tierline.prioritization.tier;

import io.tierline.prioritization.framework.Cut;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The search for the cheapest changes of a partner's factors that make up what it lacks: every single factor that can
 * do it alone, or, when none can, the smallest set that can.
 */
final class Remedies {
    private static final double HALF_STEP = 0.00005;
    private static final Comparator<Remedy> LEAST_EFFORT = Comparator.comparingDouble(Remedy::share);
    private static final Comparator<Improvement> MOST_HEADROOM =
            Comparator.comparingDouble(Improvement::headroom).reversed();

    private final List<Improvement> factors;
    private final Shortfall lacking;
    private final Cut cut;
    private final double points;

    private Remedies(Framework framework, Cut cut, Candidate candidate, Shortfall lacking) {
        this.cut = cut;
        this.lacking = lacking;
        this.factors = framework.factors().stream()
                .flatMap(factor ->
                        candidate.score().factor(factor.name()).stream().map(score -> Improvement.of(factor, score)))
                .toList();
        this.points = toAdd(factors, candidate.score().score(), lacking.points());
    }

    /** From the score before it was rounded to the least that is rounded to the one that is enough. */
    private static double toAdd(List<Improvement> factors, double score, double lacking) {
        double exact = factors.stream()
                .mapToDouble(one -> one.weight() * one.scaled() / 100)
                .sum();
        if (lacking <= 0 || Rounding.fourDecimals(exact) != score) return lacking;
        return Math.max(0, score - exact + lacking - HALF_STEP + Improvement.NOISE);
    }

    /**
     * Cheapest first; empty when nothing would help.
     *
     * @param cut of the tier to reach
     * @param lacking what is lacking to it, the points such that a tie is won
     */
    static List<Remedy> of(Framework framework, Cut cut, Candidate candidate, Shortfall lacking) {
        var remedies = new Remedies(framework, cut, candidate, lacking);
        for (int size = 1; size <= remedies.factors.size(); size++) {
            var enough = remedies.sets(size).stream().filter(remedies::suffices).toList();
            if (enough.isEmpty()) continue;
            if (size == 1)
                return enough.stream()
                        .map(remedies::remedy)
                        .sorted(LEAST_EFFORT)
                        .toList();
            return enough.stream().max(Comparator.comparingDouble(Remedies::headroom)).map(remedies::remedy).stream()
                    .toList();
        }
        return List.of();
    }

    /** The easier of two answers: single factors before sets, then small sets before large, each factor at its least. */
    static List<Remedy> easier(List<Remedy> some, List<Remedy> others) {
        var least = new TreeMap<List<String>, Remedy>(Comparator.comparing(List::toString));
        for (var remedy : Stream.concat(some.stream(), others.stream()).toList()) {
            var factors = remedy.rises().stream().map(FactorRise::factor).toList();
            least.merge(factors, remedy, (one, other) -> one.points() <= other.points() ? one : other);
        }
        int size = least.keySet().stream().mapToInt(List::size).min().orElse(0);
        var found = least.values().stream()
                .filter(remedy -> remedy.rises().size() == size)
                .sorted(LEAST_EFFORT)
                .toList();
        return size <= 1 ? found : found.subList(0, 1);
    }

    private List<List<Improvement>> sets(int size) {
        return IntStream.range(1, 1 << factors.size())
                .filter(mask -> Integer.bitCount(mask) == size)
                .mapToObj(mask -> IntStream.range(0, factors.size())
                        .filter(i -> (mask & 1 << i) != 0)
                        .mapToObj(factors::get)
                        .toList())
                .toList();
    }

    private boolean suffices(List<Improvement> set) {
        var names = set.stream().map(one -> one.factor().name()).toList();
        double known = set.stream()
                .filter(one -> !one.score().known())
                .mapToDouble(Improvement::weight)
                .sum();
        if (!names.containsAll(lacking.floors().keySet()) || known < lacking.coverage()) return false;
        return set.size() == 1 ? set.getFirst().canAdd(points) : headroom(set) >= points;
    }

    private static double headroom(List<Improvement> set) {
        return set.stream().mapToDouble(Improvement::headroom).sum();
    }

    /** First what each factor must reach by itself, then the points still lacking from where there is most to gain. */
    private Remedy remedy(List<Improvement> set) {
        double owed =
                points - set.stream().mapToDouble(one -> one.added(must(one))).sum();
        double added = 0;
        List<FactorRise> rises = new ArrayList<>();
        for (var one : set.stream().sorted(MOST_HEADROOM).toList()) {
            double alone = one.added(must(one));
            var rise = one.rise(Math.min(one.headroom(), alone + Math.max(0, owed)), floor(one));
            owed -= one.added(rise) - alone;
            added += one.added(rise);
            if (rise.points() > 0 || !rise.known()) rises.add(rise);
        }
        double room = headroom(set);
        return new Remedy(rises, Rounding.fourDecimals(added), room > 0 ? Rounding.fourDecimals(added / room) : 0);
    }

    /** The part that this factor cannot leave to another: its floor, and to be known. */
    private FactorRise must(Improvement one) {
        return one.rise(0, floor(one));
    }

    private double floor(Improvement one) {
        var name = one.factor().name();
        return lacking.floors().containsKey(name) ? cut.floors().getOrDefault(name, 0.0) : 0;
    }
}

package io.tierline.prioritization.tier;

import io.tierline.prioritization.framework.Cut;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.PartnerScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who belongs where: the cuts of a framework taken from the best tier down, movement not yet considered. */
final class Placement {
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int UNPLACED = -1;
    /** The line of a cut without places: no score reaches above it. */
    private static final double OUT_OF_REACH = 100;
    /** The one group of a cut that does not look at segments; no segment is blank. */
    private static final String EVERYONE = "";
    /** The least difference of two scores. */
    private static final BigDecimal STEP = new BigDecimal("0.0001");

    private record Effective(Entrant entrant, BigDecimal score) {
        private static final Comparator<Effective> ORDER = Comparator.comparing(Effective::score)
                .reversed()
                .thenComparing(effective -> effective.entrant().candidate(), Ranking.ORDER);

        /** Whether this one is preferred to a competitor that comes level by gaining these points. */
        boolean goesBefore(Entrant other, BigDecimal gained) {
            var own = entrant.candidate();
            int byScore = entrant.score().compareTo(other.score().add(gained));
            return byScore > 0
                    || (byScore == 0
                            && own.partner().compareTo(other.candidate().partner()) < 0);
        }
    }

    private final Framework framework;
    private final BigDecimal margin;
    /** By rank the index of the tier. */
    private final int[] targets;

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<Group, Bar> bars = new HashMap<>();

    /** Those who compete for the places of a tier. */
    private record Group(int tier, String segment) {}

    /**
     * What a competitor has to pass.
     *
     * @param last the last one in when the limit was reached; null when there was room left
     */
    private record Bar(int limit, @Nullable Effective last) {}

    Placement(Framework framework, List<Entrant> entrants) {
        this.framework = framework;
        this.margin = BigDecimal.valueOf(framework.stability().margin());
        this.targets = new int[entrants.size() + 1];
        Arrays.fill(targets, UNPLACED);
        for (int k = 0; k < framework.tiers().size(); k++) {
            var cut = framework.tiers().get(k).cut();
            if (cut != null) lines.put(framework.tiers().get(k).name(), place(k, cut, entrants));
        }
    }

    /** Index of the tier that one of the entrants belongs to. */
    int target(Entrant entrant) {
        int target = targets[entrant.rank()];
        return target == UNPLACED ? framework.tiers().size() - 1 : target;
    }

    /** The score that tier {@code k} compares. */
    BigDecimal effective(int k, Entrant entrant) {
        return entrant.current() <= k ? entrant.score().add(margin) : entrant.score();
    }

    /** By tier name, best first. */
    Map<String, Line> lines() {
        return lines;
    }

    /**
     * Points of score, its margin counted in, that the partner lacks for a place in tier {@code k}: 0 when only floors
     * or coverage keep it out, empty when there are no places. Who is level with the last one in goes by the order.
     */
    OptionalDouble lacking(int k, Cut cut, Entrant entrant) {
        var own = effective(k, entrant);
        var bar = bars.getOrDefault(new Group(k, group(cut, entrant)), new Bar(NO_LIMIT, null));
        if (bar.limit() == 0) return OptionalDouble.empty();
        var last = bar.last();
        var line = last == null ? BigDecimal.valueOf(least(cut)) : last.score();
        var lacking = line.subtract(own).max(BigDecimal.ZERO);
        if (last != null && own.add(lacking).compareTo(line) == 0 && last.goesBefore(entrant, lacking))
            lacking = lacking.add(STEP);
        return OptionalDouble.of(lacking.doubleValue());
    }

    private Line place(int k, Cut cut, List<Entrant> entrants) {
        var groups = new TreeMap<String, List<Entrant>>();
        for (var entrant : entrants)
            groups.computeIfAbsent(group(cut, entrant), _ -> new ArrayList<>()).add(entrant);
        var bySegment = new TreeMap<String, Double>();
        groups.forEach((segment, group) -> bySegment.put(segment, placeGroup(k, cut, group)));
        double least = least(cut);
        return cut.withinSegment()
                ? new Line(least, bySegment)
                : new Line(bySegment.getOrDefault(EVERYONE, least), Map.of());
    }

    private static String group(Cut cut, Entrant entrant) {
        return cut.withinSegment() ? entrant.candidate().segment() : EVERYONE;
    }

    /** Returns the line. */
    private double placeGroup(int k, Cut cut, List<Entrant> group) {
        int limit = limit(cut, group.size());
        var least = BigDecimal.valueOf(least(cut));
        var eligible = group.parallelStream()
                .filter(entrant -> targets[entrant.rank()] == UNPLACED)
                .map(entrant -> new Effective(entrant, effective(k, entrant)))
                .filter(effective -> effective.score().compareTo(least) >= 0 && eligible(effective.entrant(), cut))
                .toList();
        var taken = eligible.stream().sorted(Effective.ORDER).limit(limit).toList();
        for (var effective : taken) targets[effective.entrant().rank()] = k;
        boolean full = taken.size() == limit && limit > 0;
        bars.put(new Group(k, group(cut, group.getFirst())), new Bar(limit, full ? taken.getLast() : null));
        if (limit == 0) return OUT_OF_REACH;
        return taken.size() == limit ? taken.getLast().score().doubleValue() : least(cut);
    }

    /** Decimal arithmetic: 0.29 of 100 is 29. */
    private static int limit(Cut cut, int size) {
        if (cut.top() != null) return cut.top();
        if (cut.share() == null) return NO_LIMIT;
        return BigDecimal.valueOf(cut.share())
                .multiply(BigDecimal.valueOf(size))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    private boolean eligible(Entrant entrant, Cut cut) {
        var score = entrant.candidate().score();
        if (score.coverage() < framework.minCoverage()) return false;
        for (var floor : cut.floors().entrySet()) if (!reaches(score, floor.getKey(), floor.getValue())) return false;
        return true;
    }

    /** Floors compare what is shown, four decimals, so that a decision can be repeated from recorded scores. */
    private static boolean reaches(PartnerScore score, String factor, double floor) {
        var found = score.factor(factor);
        return found.isPresent() && found.get().shownScaled() >= floor;
    }

    private static double least(Cut cut) {
        return cut.minScore() == null ? 0 : cut.minScore();
    }
}

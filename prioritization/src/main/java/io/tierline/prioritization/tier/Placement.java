package io.tierline.prioritization.tier;

import io.tierline.prioritization.framework.Cut;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.FactorScore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who belongs where: the cuts of a framework taken from the best tier down, movement not yet considered. */
final class Placement {
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    /** The line of a cut without places: no score reaches above it. */
    private static final double OUT_OF_REACH = 100;
    /** The one group of a cut that does not look at segments; no segment is blank. */
    private static final String EVERYONE = "";

    private record Effective(Entrant entrant, BigDecimal score) {
        private static final Comparator<Effective> ORDER = Comparator.comparing(Effective::score)
                .reversed()
                .thenComparing(effective -> effective.entrant().candidate(), Ranking.ORDER);
    }

    private final Framework framework;
    private final Map<String, Integer> targets = new HashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    Placement(Framework framework, List<Entrant> entrants) {
        this.framework = framework;
        for (int k = 0; k < framework.tiers().size(); k++) {
            var cut = framework.tiers().get(k).cut();
            if (cut != null) lines.put(framework.tiers().get(k).name(), place(k, cut, entrants));
        }
    }

    /** Index of the tier the partner belongs to. */
    int target(Entrant entrant) {
        return targets.getOrDefault(
                entrant.candidate().partner(), framework.tiers().size() - 1);
    }

    /** By tier name, best first. */
    Map<String, Line> lines() {
        return lines;
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
        var taken = group.stream()
                .filter(entrant -> !targets.containsKey(entrant.candidate().partner()))
                .map(entrant -> new Effective(
                        entrant, entrant.effective(k, framework.stability().margin())))
                .filter(effective -> eligible(effective, cut))
                .sorted(Effective.ORDER)
                .limit(limit)
                .toList();
        taken.forEach(effective -> targets.put(effective.entrant().candidate().partner(), k));
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

    /** Floors compare what is shown, four decimals, so that a decision can be repeated from recorded scores. */
    private boolean eligible(Effective effective, Cut cut) {
        var score = effective.entrant().candidate().score();
        return score.coverage() >= framework.minCoverage()
                && effective.score().compareTo(BigDecimal.valueOf(least(cut))) >= 0
                && cut.floors().entrySet().stream()
                        .allMatch(floor -> score.factor(floor.getKey())
                                .map(FactorScore::rounded)
                                .map(FactorScore::scaled)
                                .filter(scaled -> scaled >= floor.getValue())
                                .isPresent());
    }

    private static double least(Cut cut) {
        return cut.minScore() == null ? 0 : cut.minScore();
    }
}

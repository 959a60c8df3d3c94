package io.tierline.prioritization.capacity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Three ways out for each tier that promises more than the team has, each found by planning with it: fewer partners, more
 * hours, less work. Dozens of plans are made, each as costly as a real one.
 */
public final class WaysOut {
    /** Hours a week that one more person is taken to work. */
    public static final int WORKING_WEEK = 40;

    private static final int QUARTERS = 4;
    /** Of the arithmetic before. */
    private static final double NOISE = 1e-9;

    private final Situation now;
    private final Map<String, Double> scores;
    private final Planning planning;
    private final BooleanSupplier goesOn;

    private WaysOut(Situation now, Map<String, Double> scores, Planning planning, BooleanSupplier goesOn) {
        this.now = now;
        this.scores = scores;
        this.planning = planning;
        this.goesOn = goesOn;
    }

    /**
     * For each tier with somebody unfunded, best first.
     *
     * @param scores of the last cycle, by partner; partners that came since have none
     * @param goesOn asked before each plan; when it says no, the numbers found so far stand
     */
    public static List<WayOut> of(
            Situation now, Map<String, Double> scores, Planning planning, BooleanSupplier goesOn) {
        var unfunded = now.plan(planning).unfunded();
        var search = new WaysOut(now, scores, planning, goesOn);
        var found = new ArrayList<WayOut>();
        for (int tier = 0; tier < now.framework().tiers().size(); tier++) {
            var name = now.framework().tiers().get(tier).name();
            var lacking = unfunded.stream().filter(lack -> lack.tier().equals(name)).toList();
            if (!lacking.isEmpty()) found.add(search.of(tier, lacking, upTo(unfunded, tier, now), !found.isEmpty()));
        }
        return found;
    }

    private static List<Unfunded> upTo(List<Unfunded> unfunded, int tier, Situation now) {
        return unfunded.stream()
                .filter(lack -> now.framework().tierIndex(lack.tier()) <= tier)
                .toList();
    }

    private WayOut of(int tier, List<Unfunded> inTier, List<Unfunded> upToTier, boolean shortAbove) {
        var search = new Search(goesOn);
        var fewer = shortAbove ? null : fewer(tier, inTier, search);
        var hours = hours(tier, upToTier, search);
        var lighter = shortAbove ? null : lighter(tier, search);
        return new WayOut(
                now.framework().tiers().get(tier).name(), shortAbove, fewer, hours, lighter, search.isComplete());
    }

    private boolean funds(int tier, Situation other) {
        return other.plan(planning).unfunded().stream()
                .noneMatch(lack -> other.framework().tierIndex(lack.tier()) <= tier);
    }

    /** By the rules of plans nobody before the first one short is short, and the first one short stays so without others. */
    private WayOut.@Nullable Fewer fewer(int tier, List<Unfunded> inTier, Search search) {
        if (tier == now.framework().tiers().size() - 1) return null;
        var partners = now.in(tier).stream().map(Served::partner).toList();
        int held = inTier.stream()
                .mapToInt(lack -> partners.indexOf(lack.partner()))
                .min()
                .orElse(0);
        if (held == 0) return null;
        if (!search.passes(held, most -> funds(tier, now.withFewer(tier, most)))) {
            var less = search.greatest(1, held - 1, most -> funds(tier, now.withFewer(tier, most)));
            if (less.isEmpty()) return null;
            held = less.getAsInt();
        }
        return new WayOut.Fewer(held, partners.size(), lowest(partners), lowest(partners.subList(0, held)));
    }

    private @Nullable Double lowest(Collection<String> partners) {
        return partners.stream()
                .map(scores::get)
                .filter(Objects::nonNull)
                .min(Double::compare)
                .orElse(null);
    }

    private WayOut.@Nullable MoreHours hours(int tier, List<Unfunded> lacks, Search search) {
        var rules = now.framework().liveDeals();
        double offered = 1 - (rules == null ? 0 : rules.reserve());
        if (offered <= 0) return null;
        int missing = quarters(lacks.stream().mapToDouble(Unfunded::hoursShort).sum() / offered);
        var least = search.least(1, missing, quarters -> funds(tier, oneMore(quarters)));
        if (least.isEmpty())
            least = search.least(missing + 1, quarters(promised(tier) / offered), quarters -> funds(tier, oneMore(quarters)));
        if (least.isEmpty()) return null;
        double perWeek = least.getAsInt() / (double) QUARTERS;
        return new WayOut.MoreHours(perWeek, perWeek <= WORKING_WEEK ? null : people(tier, perWeek, search));
    }

    private Situation oneMore(int quarters) {
        return now.withMore(1, quarters / (double) QUARTERS);
    }

    private @Nullable Integer people(int tier, double perWeek, Search search) {
        int atLeast = (int) Math.ceil(perWeek / WORKING_WEEK);
        var found = search.least(atLeast, 2 * atLeast, more -> funds(tier, now.withMore(more, WORKING_WEEK)));
        return found.isPresent() ? found.getAsInt() : null;
    }

    /** Hours per week of everybody in the tier and above. */
    private double promised(int tier) {
        double hours = 0;
        for (int index = 0; index <= tier; index++)
            hours += now.framework().tiers().get(index).service().hoursPerWeek()
                    * now.in(index).size();
        return hours;
    }

    /** Rounded up. */
    private static int quarters(double hours) {
        return (int) Math.ceil(hours * QUARTERS - NOISE);
    }

    private WayOut.@Nullable Lighter lighter(int tier, Search search) {
        var tiers = now.framework().tiers();
        double below =
                tier == tiers.size() - 1 ? 0 : tiers.get(tier + 1).service().hoursPerWeek();
        return new LighterSearch(
                        tiers.get(tier).service(), below, level -> funds(tier, now.with(tier, level)), search)
                .find();
    }
}

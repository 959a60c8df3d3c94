package io.tierline.prioritization.whatif;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.score.Rounding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The hours per week that service levels promise before and after partners change places; four decimals.
 *
 * @param freed of partners that are promised fewer hours than before
 * @param needed of partners that are promised more
 * @param tiers those of the framework after, best first, then those that only the one before has
 */
public record HoursShift(double now, double then, double freed, double needed, List<TierHours> tiers) {
    /** Partners and how they are served: by which framework, and in which tier. */
    public record Placing(Framework framework, Map<String, String> tiers) {}

    /**
     * One tier before and after.
     *
     * @param perPartnerNow null when there was no such tier
     * @param perPartnerThen null when there will be no such tier
     */
    public record TierHours(
            String tier,
            int partnersNow,
            int partnersThen,
            @Nullable Double perPartnerNow,
            @Nullable Double perPartnerThen,
            double now,
            double then) {}

    public HoursShift {
        tiers = List.copyOf(tiers);
    }

    /** A partner in a tier that the framework does not have is promised nothing. */
    public static HoursShift between(Placing now, Placing then) {
        double freed = 0;
        double needed = 0;
        var partners = new TreeSet<>(now.tiers().keySet());
        partners.addAll(then.tiers().keySet());
        for (var partner : partners) {
            double more = hours(then, partner) - hours(now, partner);
            if (more > 0) needed += more;
            else freed -= more;
        }
        var tiers = names(now, then).stream().map(name -> tier(name, now, then)).toList();
        return new HoursShift(
                Rounding.fourDecimals(tiers.stream().mapToDouble(TierHours::now).sum()),
                Rounding.fourDecimals(
                        tiers.stream().mapToDouble(TierHours::then).sum()),
                Rounding.fourDecimals(freed),
                Rounding.fourDecimals(needed),
                tiers);
    }

    private static double hours(Placing placing, String partner) {
        var perPartner = perPartner(placing, placing.tiers().get(partner));
        return perPartner == null ? 0 : perPartner;
    }

    private static @Nullable Double perPartner(Placing placing, @Nullable String tier) {
        return tier == null
                ? null
                : placing.framework()
                        .tier(tier)
                        .map(found -> found.service().hoursPerWeek())
                        .orElse(null);
    }

    private static List<String> names(Placing now, Placing then) {
        var names = new LinkedHashSet<String>();
        then.framework().tiers().stream().map(Tier::name).forEach(names::add);
        now.framework().tiers().stream().map(Tier::name).forEach(names::add);
        names.addAll(new TreeSet<>(now.tiers().values()));
        return new ArrayList<>(names);
    }

    private static TierHours tier(String name, Placing now, Placing then) {
        var perPartnerNow = perPartner(now, name);
        var perPartnerThen = perPartner(then, name);
        int partnersNow = partners(now, name);
        int partnersThen = partners(then, name);
        return new TierHours(
                name,
                partnersNow,
                partnersThen,
                rounded(perPartnerNow),
                rounded(perPartnerThen),
                Rounding.fourDecimals(partnersNow * (perPartnerNow == null ? 0 : perPartnerNow)),
                Rounding.fourDecimals(partnersThen * (perPartnerThen == null ? 0 : perPartnerThen)));
    }

    private static @Nullable Double rounded(@Nullable Double hours) {
        return hours == null ? null : (Double) Rounding.fourDecimals(hours);
    }

    private static int partners(Placing placing, String tier) {
        return (int) placing.tiers().values().stream().filter(tier::equals).count();
    }
}

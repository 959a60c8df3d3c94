package io.tierline.prioritization.adherence;

import io.tierline.prioritization.commitment.FrameworkFrom;
import io.tierline.prioritization.commitment.TierFrom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the partners of a program. Hours count for the tier that a partner was in on the day, and for the week that
 * has the day.
 */
public final class Adherence {
    /** Partners without a tier. */
    public static final String NO_TIER = "";

    private static final double DAYS_A_WEEK = 7;

    /** What a member was to give and gave. Not of those that nobody named. */
    public record MemberHours(double planned, double actual) {
        MemberHours plus(double morePlanned, double moreActual) {
            return new MemberHours(planned + morePlanned, actual + moreActual);
        }
    }

    private final Days days;
    private final Entitlement entitlement;
    private final Map<String, Hours[]> byTierAndWeek = new TreeMap<>();
    private final Map<String, Integer> partners = new TreeMap<>();
    private final Map<String, MemberHours> members = new TreeMap<>();

    /** @param frameworks ascending by day */
    public Adherence(Days days, List<FrameworkFrom> frameworks) {
        this.days = days;
        this.entitlement = new Entitlement(days, frameworks);
    }

    /** Counts a partner in, once. */
    public PartnerHours add(PartnerTime partner) {
        var tiers = tiers(partner.tiers());
        var sum = new HashMap<String, double[][]>();
        for (int day = 0; day < tiers.length; day++)
            if (!tiers[day].equals(NO_TIER)) at(sum, tiers[day], day)[0] += entitlement.of(tiers[day])[day];
        plan(partner.planned(), (planned, day) -> {
            at(sum, tiers[day], day)[1] += aDay(planned.hours());
            at(sum, tiers[day], day)[2] += aDay(planned.liveDeal());
            planned.hours().forEach((member, hours) -> give(member, hours / DAYS_A_WEEK, 0));
            planned.liveDeal().forEach((member, hours) -> give(member, hours / DAYS_A_WEEK, 0));
        });
        for (var spent : partner.spent()) {
            if (!days.has(spent.on())) continue;
            int day = days.index(spent.on());
            at(sum, tiers[day], day)[3] += spent.hours();
            if (spent.member() != null) give(spent.member(), 0, spent.hours());
        }
        var last = tiers[tiers.length - 1];
        if (!last.equals(NO_TIER)) partners.merge(last, 1, Integer::sum);
        return new PartnerHours(partner.partner(), last.equals(NO_TIER) ? null : last, total(sum));
    }

    /** By tier; {@link #NO_TIER} where hours went to partners that were in none. */
    public Map<String, Hours> byTier() {
        var totals = new TreeMap<String, Hours>();
        byTierAndWeek.forEach(
                (tier, weeks) -> totals.put(tier, Arrays.stream(weeks).reduce(Hours.NONE, Hours::plus)));
        return totals;
    }

    /** By the Monday of the week, then by tier. */
    public Map<LocalDate, Map<String, Hours>> byWeek() {
        var weeks = new TreeMap<LocalDate, Map<String, Hours>>();
        var mondays = days.weeks();
        for (int week = 0; week < mondays.size(); week++) {
            var ofWeek = new TreeMap<String, Hours>();
            for (var tier : byTierAndWeek.entrySet()) ofWeek.put(tier.getKey(), tier.getValue()[week]);
            weeks.put(mondays.get(week), ofWeek);
        }
        return weeks;
    }

    /** By member id. */
    public Map<String, MemberHours> byMember() {
        return members;
    }

    /** Partners in a tier at the end of the days. */
    public int partners(String tier) {
        return partners.getOrDefault(tier, 0);
    }

    private String[] tiers(List<TierFrom> changes) {
        var tiers = new String[days.count()];
        Arrays.fill(tiers, NO_TIER);
        for (var change : changes) {
            int first = Math.max(0, days.index(change.day()));
            if (first < tiers.length) Arrays.fill(tiers, first, tiers.length, named(change.tier()));
        }
        return tiers;
    }

    private static String named(@Nullable String tier) {
        return tier == null ? NO_TIER : tier;
    }

    private void plan(List<Planned> planned, ObjIntConsumer<Planned> ofDay) {
        for (int i = 0; i < planned.size(); i++) {
            int until = i + 1 < planned.size() ? days.index(planned.get(i + 1).day()) : days.count();
            for (int day = Math.max(0, days.index(planned.get(i).day())); day < Math.min(until, days.count()); day++)
                ofDay.accept(planned.get(i), day);
        }
    }

    private static double aDay(Map<String, Double> hours) {
        return hours.values().stream().mapToDouble(Double::doubleValue).sum() / DAYS_A_WEEK;
    }

    private void give(String member, double planned, double actual) {
        members.put(member, members.getOrDefault(member, new MemberHours(0, 0)).plus(planned, actual));
    }

    private double[] at(Map<String, double[][]> sum, String tier, int day) {
        return sum.computeIfAbsent(tier, _ -> new double[days.week(days.count() - 1) + 1][4])[days.week(day)];
    }

    private Hours total(Map<String, double[][]> sum) {
        var total = Hours.NONE;
        for (var tier : sum.entrySet()) {
            var weeks = byTierAndWeek.computeIfAbsent(tier.getKey(), _ -> none());
            for (int week = 0; week < weeks.length; week++) {
                var it = tier.getValue()[week];
                var hours = new Hours(it[0], it[1], it[2], it[3]);
                weeks[week] = weeks[week].plus(hours);
                total = total.plus(hours);
            }
        }
        return total;
    }

    private Hours[] none() {
        var weeks = new Hours[days.week(days.count() - 1) + 1];
        Arrays.fill(weeks, Hours.NONE);
        return weeks;
    }
}

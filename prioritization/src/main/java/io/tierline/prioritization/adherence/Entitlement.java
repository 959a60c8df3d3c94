package io.tierline.prioritization.adherence;

import io.tierline.prioritization.commitment.FrameworkFrom;
import io.tierline.prioritization.framework.Framework;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hours that a tier's service level promises one partner, day by day: a seventh of a week's. */
final class Entitlement {
    private static final double DAYS_A_WEEK = 7;

    private final @Nullable Framework[] byDay;
    private final Map<String, double[]> byTier = new HashMap<>();

    Entitlement(Days days, List<FrameworkFrom> frameworks) {
        byDay = new @Nullable Framework[days.count()];
        for (var from : frameworks) {
            int first = Math.max(0, days.index(from.day()));
            if (first < byDay.length) Arrays.fill(byDay, first, byDay.length, from.framework());
        }
    }

    /** By index of day; 0 where the framework of the day has no such tier. */
    double[] of(String tier) {
        return byTier.computeIfAbsent(tier, this::hours);
    }

    private double[] hours(String tier) {
        var hours = new double[byDay.length];
        for (int day = 0; day < hours.length; day++) {
            var framework = byDay[day];
            hours[day] = framework == null || (day > 0 && framework == byDay[day - 1])
                    ? (day > 0 ? hours[day - 1] : 0)
                    : framework.tier(tier).map(it -> it.service().hoursPerWeek()).orElse(0.0) / DAYS_A_WEEK;
        }
        return hours;
    }
}

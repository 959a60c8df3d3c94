package io.tierline.capacity.allocation;

import io.tierline.capacity.allocation.AllocationView.TierHours;
import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Hours per week of each tier by the plan in force, live-deal hours left out. */
final class TierTally {
    private final double[] planned;
    private final double[] missing;

    private TierTally(int tiers) {
        planned = new double[tiers];
        missing = new double[tiers];
    }

    /** Every tier, best first. */
    static List<TierHours> of(
            Framework framework,
            List<PartnerPlanRow> partners,
            List<PartnerHoursRow> hours,
            Map<String, Integer> counts) {
        var tally = new TierTally(framework.tiers().size());
        Map<String, Integer> tiers = new HashMap<>();
        for (var row : partners) {
            int tier = framework.tierIndex(row.tier);
            tiers.put(row.partner, tier);
            tally.missing[tier] += row.hoursShort;
            if (row.liveDeal != null)
                tally.planned[tier] -= TableJson.liveDeal(row.liveDeal).hours();
        }
        for (var given : hours) {
            var tier = tiers.get(given.partner);
            if (tier != null) tally.planned[tier] += given.hours;
        }
        return tally.views(framework, counts);
    }

    private List<TierHours> views(Framework framework, Map<String, Integer> counts) {
        double all = IntStream.range(0, planned.length)
                .mapToDouble(tier -> planned[tier])
                .sum();
        return IntStream.range(0, planned.length)
                .mapToObj(tier -> {
                    var name = framework.tiers().get(tier).name();
                    return new TierHours(
                            name,
                            counts.getOrDefault(name, 0),
                            Rounding.fourDecimals(planned[tier] + missing[tier]),
                            Rounding.fourDecimals(planned[tier]),
                            Rounding.fourDecimals(all == 0 ? 0 : planned[tier] / all));
                })
                .toList();
    }
}

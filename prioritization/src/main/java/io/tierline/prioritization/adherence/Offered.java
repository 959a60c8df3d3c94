package io.tierline.prioritization.adherence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What members offer partners from a day on, hours per week. */
public record Offered(LocalDate day, Map<String, Double> hours) {
    private static final double DAYS_A_WEEK = 7;

    /**
     * Hours by member over the days.
     *
     * @param offered ascending by day
     */
    public static Map<String, Double> over(Days days, List<Offered> offered) {
        var sum = new TreeMap<String, Double>();
        for (int i = 0; i < offered.size(); i++) {
            int first = Math.max(0, days.index(offered.get(i).day()));
            int until = i + 1 < offered.size() ? days.index(offered.get(i + 1).day()) : days.count();
            int count = Math.min(until, days.count()) - first;
            if (count <= 0) continue;
            offered.get(i).hours().forEach((member, hours) -> sum.merge(member, hours * count / DAYS_A_WEEK, Double::sum));
        }
        return sum;
    }
}

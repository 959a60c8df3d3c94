package io.tierline.prioritization.facts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order of activities: by time, then id. Whole seconds are sorted as numbers, each with its activity's place in its
 * low bits; only activities of one second are compared themselves.
 */
final class ActivityOrder {
    private static final int PLACE_BITS = 20;
    private static final long LATEST_SECOND = Long.MAX_VALUE >> PLACE_BITS;

    private static final Comparator<Activity> BY_TIME_AND_ID = (one, other) -> {
        int byTime = one.stamp().time().compareTo(other.stamp().time());
        return byTime != 0 ? byTime : one.id().compareTo(other.id());
    };

    private ActivityOrder() {}

    static List<Activity> sorted(List<Activity> activities) {
        int size = activities.size();
        var keys = new long[size];
        boolean fits = size <= 1 << PLACE_BITS;
        for (int i = 0; i < size; i++) {
            long second = activities.get(i).stamp().time().getEpochSecond();
            fits &= Math.abs(second) < LATEST_SECOND;
            keys[i] = second << PLACE_BITS | i;
        }
        return fits
                ? bySecond(activities, keys)
                : activities.stream().sorted(BY_TIME_AND_ID).toList();
    }

    private static List<Activity> bySecond(List<Activity> activities, long[] keys) {
        Arrays.sort(keys);
        var sorted = new Activity[keys.length];
        for (int i = 0; i < keys.length; i++) sorted[i] = activities.get((int) keys[i] & (1 << PLACE_BITS) - 1);
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && keys[to] >> PLACE_BITS == keys[from] >> PLACE_BITS) to++;
            if (to - from > 1) Arrays.sort(sorted, from, to, BY_TIME_AND_ID);
        }
        return List.of(sorted);
    }
}

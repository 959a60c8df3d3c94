package io.tierline.prioritization.capacity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups that are to be placed with members, none of which gives more than it has; members are numbered from 0.
 *
 * @param capacity micro-hours by member
 * @param levelled members whose load is to be level with the others'; the rest are full for a reason
 */
public record Packing(List<Long> capacity, List<Group> groups, Set<Integer> levelled) {
    public Packing {
        capacity = List.copyOf(capacity);
        groups = List.copyOf(groups);
        levelled = Collections.unmodifiableSet(new TreeSet<>(levelled));
    }

    /**
     * Partners that differ in nothing but their home: the same hours, from the same members.
     *
     * @param size micro-hours that one of them takes of its one member; 1 where hours may be shared out
     * @param shared whether they may
     * @param amount how many there are: partners, or micro-hours where they are shared
     * @param fits members that may serve them, ascending
     * @param atHome by member, how many have their home there; where hours are shared, how many came from there before
     * @param start a placement known to hold, by member: where to start from
     */
    public record Group(
            long size,
            boolean shared,
            long amount,
            List<Integer> fits,
            Map<Integer, Long> atHome,
            Map<Integer, Long> start) {
        public Group {
            fits = List.copyOf(fits);
            atHome = Collections.unmodifiableMap(new TreeMap<>(atHome));
            start = Collections.unmodifiableMap(new TreeMap<>(start));
        }
    }
}

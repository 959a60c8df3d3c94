package io.tierline.prioritization.capacity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the groups of a {@link Packing} are placed.
 *
 * @param amounts by group, then by member; without zeros
 * @param proven whether no placement is better by what was asked for first
 */
public record Placement(List<Map<Integer, Long>> amounts, boolean proven) {
    public Placement {
        amounts = amounts.stream()
                .map(byMember -> Collections.unmodifiableMap(new TreeMap<>(byMember)))
                .toList();
    }

    long total(int group) {
        return amounts.get(group).values().stream().mapToLong(amount -> amount).sum();
    }
}

package io.tierline.prioritization.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the plan sees it.
 *
 * @param rank within the program, from 1, as of the last cycle
 * @param openDeals all of them, whatever their amount
 * @param pinned id of the one member who is to hold all of its hours; null when anybody may
 */
public record Served(
        String partner,
        String segment,
        @Nullable String region,
        String tier,
        int rank,
        List<LiveDeal> openDeals,
        @Nullable String pinned) {
    public Served {
        openDeals = List.copyOf(openDeals);
    }
}

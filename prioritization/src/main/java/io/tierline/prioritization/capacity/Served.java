package io.tierline.prioritization.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as the plan sees it.
 *
 * @param rank within the program, from 1, as of the last cycle
 * @param openDeals all of them, whatever their amount
 */
public record Served(
        String partner, String segment, @Nullable String region, String tier, int rank, List<LiveDeal> openDeals) {
    public Served {
        openDeals = List.copyOf(openDeals);
    }
}

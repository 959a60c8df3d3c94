package io.tierline.prioritization.tier;

import java.util.List;

/**
 * Rises that together are enough to keep a tier, while everybody else stays as they are.
 *
 * @param points of score that they add
 * @param share of what these factors could still add that is used, in (0, 1]
 */
public record Remedy(List<FactorRise> rises, double points, double share) {
    public Remedy {
        rises = List.copyOf(rises);
    }
}

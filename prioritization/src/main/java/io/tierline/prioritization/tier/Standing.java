package io.tierline.prioritization.tier;

import org.jspecify.annotations.Nullable;

/**
 * Where the last cycle left a partner.
 *
 * @param tier null before its first
 * @param cyclesBelow consecutive cycles its target was below its tier
 */
public record Standing(@Nullable String tier, int cyclesBelow) {
    public static final Standing NONE = new Standing(null, 0);
}

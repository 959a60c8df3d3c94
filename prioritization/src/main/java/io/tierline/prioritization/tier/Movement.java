package io.tierline.prioritization.tier;

import io.tierline.prioritization.framework.Stability;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner goes from its tier, given its target; tiers are indices, 0 the best.
 *
 * @param below consecutive cycles below its tier, this one included; 0 after a move
 * @param pending kept in a tier it no longer reaches
 */
record Movement(int tier, int below, boolean pending) {
    static Movement of(int current, int target, int cyclesBelow, Stability stability) {
        if (target <= current) return new Movement(Math.max(target, current - steps(stability.maxStepsUp())), 0, false);
        int below = cyclesBelow + 1;
        if (below <= stability.graceCycles()) return new Movement(current, below, true);
        long lowest = (long) current + steps(stability.maxStepsDown());
        return new Movement((int) Math.min(target, lowest), 0, false);
    }

    private static int steps(@Nullable Integer limit) {
        return limit == null ? Integer.MAX_VALUE : limit;
    }
}

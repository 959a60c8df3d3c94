package io.tierline.prioritization.tier;

import io.tierline.prioritization.framework.Stability;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner goes from its tier, given its target; tiers are indices, 0 the best.
 *
 * @param below consecutive cycles below its tier, this one included; 0 after a move
 */
record Movement(int tier, int below, Rule rule) {
    static Movement of(int current, int target, int cyclesBelow, Stability stability) {
        if (target <= current) return notBelow(current, target, stability);
        int below = cyclesBelow + 1;
        if (below <= stability.graceCycles()) return new Movement(current, below, Rule.GRACE);
        int lowest = (int) Math.min(target, (long) current + steps(stability.maxStepsDown()));
        return new Movement(lowest, 0, lowest == target ? Rule.DOWN : Rule.DOWN_LIMITED);
    }

    private static Movement notBelow(int current, int target, Stability stability) {
        if (target == current) return new Movement(current, 0, Rule.STAYS);
        int highest = Math.max(target, current - steps(stability.maxStepsUp()));
        return new Movement(highest, 0, highest == target ? Rule.UP : Rule.UP_LIMITED);
    }

    /** Kept in a tier it no longer reaches. */
    boolean pending() {
        return rule == Rule.GRACE;
    }

    private static int steps(@Nullable Integer limit) {
        return limit == null ? Integer.MAX_VALUE : limit;
    }
}

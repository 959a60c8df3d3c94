package io.tierline.prioritization.tier;

import io.tierline.prioritization.score.FactorScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle decided for one partner, and why.
 *
 * @param rank from 1, by score
 * @param target the tier its score deserves now
 * @param tier the tier it has from now on
 * @param before the tier it had; null when it had none
 * @param cyclesBelow consecutive cycles below its tier, this one included; 0 after a move
 * @param cyclesLeft when pending, how many cycles from now it goes down unless it recovers, at least 1; else 0
 * @param marginToLine score minus the line of the target tier, or of the next better tier when the target is the last
 * @param toKeep when pending, what would keep the tier; else null
 */
public record Decision(
        String partner,
        String segment,
        int rank,
        double score,
        double coverage,
        List<FactorScore> factors,
        String target,
        String tier,
        @Nullable String before,
        int cyclesBelow,
        boolean pendingDemotion,
        int cyclesLeft,
        Move move,
        double marginToLine,
        @Nullable Shortfall toKeep) {
    public Decision {
        factors = List.copyOf(factors);
    }

    /** What the next cycle starts from. */
    public Standing standing() {
        return new Standing(tier, cyclesBelow);
    }
}

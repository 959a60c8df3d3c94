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
 * @param toKeep when pending, what is lacking to keep the tier; else null
 * @param line the score that {@code marginToLine} is taken from
 * @param rule what gave it its tier
 * @param exception when one holds it, with where it stands without; else null
 * @param remedies when pending, what of its factors would keep the tier, each alone enough, the cheapest first; empty
 *     when nothing would, or when not pending
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
        @Nullable Shortfall toKeep,
        double line,
        Rule rule,
        @Nullable ExceptionInForce exception,
        List<Remedy> remedies) {
    public Decision {
        factors = List.copyOf(factors);
        remedies = List.copyOf(remedies);
    }

    /** What the next cycle starts from. */
    public Standing standing() {
        return new Standing(tier, cyclesBelow);
    }
}

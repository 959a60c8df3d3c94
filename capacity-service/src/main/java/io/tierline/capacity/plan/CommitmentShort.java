package io.tierline.capacity.plan;

import io.tierline.prioritization.capacity.Unfunded;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import java.util.List;

/** A commitment that is short, in part or whole, of so many hours a week. */
public record CommitmentShort(String commitment, String kind, double hoursShort) {
    /** Those of a partner that is short, in the order of its tier's service level. */
    public static List<CommitmentShort> of(Unfunded lack, Framework framework) {
        var level = framework.tiers().get(framework.tierIndex(lack.tier())).service();
        return lack.commitments(level).stream()
                .map(missing -> new CommitmentShort(
                        missing.commitment().name(),
                        missing.commitment().kind(),
                        Rounding.fourDecimals(missing.hoursShort())))
                .toList();
    }
}

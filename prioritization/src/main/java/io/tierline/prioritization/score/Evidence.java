package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The facts behind a factor's value.
 *
 * @param newest newest first
 * @param heaviest by what they add to or take from the value
 */
public record Evidence(List<Contribution> newest, List<Contribution> heaviest) {
    private static final Comparator<Contribution> NEWEST_FIRST = Comparator.comparing(Contribution::time)
            .reversed()
            .thenComparing(Contribution::kind)
            .thenComparing(Contribution::id);

    private static final Comparator<Contribution> HEAVIEST_FIRST = Comparator.<Contribution>comparingDouble(
                    contribution -> Math.abs(contribution.amount()))
            .reversed()
            .thenComparing(NEWEST_FIRST);

    /** At most {@code limit} of each; {@code t} is the instant {@code snapshot} was taken at. */
    public static Evidence of(Framework framework, Factor factor, Snapshot snapshot, Instant t, int limit) {
        var all = all(framework, factor, snapshot, t);
        return new Evidence(first(all, NEWEST_FIRST, limit), first(all, HEAVIEST_FIRST, limit));
    }

    /** In the snapshot's order. */
    static List<Contribution> all(Framework framework, Factor factor, Snapshot snapshot, Instant t) {
        var all = new ArrayList<Contribution>();
        var _ = new Measuring(framework, snapshot, t, all).read(factor.measure());
        return all;
    }

    private static List<Contribution> first(List<Contribution> all, Comparator<Contribution> order, int limit) {
        return all.stream().sorted(order).limit(limit).toList();
    }
}

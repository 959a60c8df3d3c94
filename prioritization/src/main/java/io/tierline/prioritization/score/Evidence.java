package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The facts behind a factor's value, newest first. */
public final class Evidence {
    private static final Comparator<Contribution> NEWEST_FIRST = Comparator.comparing(Contribution::time)
            .reversed()
            .thenComparing(Contribution::kind)
            .thenComparing(Contribution::id);

    private Evidence() {}

    /** At most {@code limit}; {@code t} is the instant {@code snapshot} was taken at. */
    public static List<Contribution> of(Framework framework, Factor factor, Snapshot snapshot, Instant t, int limit) {
        return new Measuring(framework, snapshot, t)
                .read(factor.measure()).contributions().stream()
                        .sorted(NEWEST_FIRST)
                        .limit(limit)
                        .toList();
    }
}

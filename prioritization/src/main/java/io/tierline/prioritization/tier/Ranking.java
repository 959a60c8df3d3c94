package io.tierline.prioritization.tier;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of partners: score descending, then partner id ascending. */
public final class Ranking {
    public static final Comparator<Candidate> ORDER = Comparator.comparingDouble(
                    (Candidate candidate) -> candidate.score().score())
            .reversed()
            .thenComparing(Candidate::partner);

    private Ranking() {}

    /** The first has rank 1. */
    public static List<Candidate> rank(Collection<Candidate> candidates) {
        return candidates.stream().sorted(ORDER).toList();
    }
}

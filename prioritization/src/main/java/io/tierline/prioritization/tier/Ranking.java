package io.tierline.prioritization.tier;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of partners: score descending, then partner id ascending. */
public final class Ranking {
    public static final Comparator<Candidate> ORDER = Ranking::compare;

    private Ranking() {}

    private static int compare(Candidate one, Candidate other) {
        int byScore = Double.compare(other.score().score(), one.score().score());
        return byScore != 0 ? byScore : one.partner().compareTo(other.partner());
    }

    /** The first has rank 1. */
    public static List<Candidate> rank(Collection<Candidate> candidates) {
        return candidates.stream().sorted(ORDER).toList();
    }
}

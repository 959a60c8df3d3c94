package io.tierline.capacity.allocation;

import io.tierline.service.problem.Refused;
import java.util.Comparator;

/**
 * A place among partners, by tier, then rank, then id; what a cursor stands for.
 *
 * @param tier 0 for the best
 * @param rank partners that the last cycle did not rank come last
 */
record Ranked(int tier, int rank, String partner) implements Comparable<Ranked> {
    static final int UNRANKED = Integer.MAX_VALUE;

    private static final String BETWEEN = "/";
    private static final int PARTS = 3;
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingInt(Ranked::tier).thenComparingInt(Ranked::rank).thenComparing(Ranked::partner);

    String text() {
        return tier + BETWEEN + rank + BETWEEN + partner;
    }

    static Ranked read(String text) {
        var parts = text.split(BETWEEN, PARTS);
        try {
            if (parts.length == PARTS)
                return new Ranked(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        } catch (NumberFormatException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Refused unreadable() {
        return Refused.unreadable("cursor: expected the value of next from the page before");
    }

    @Override
    public int compareTo(Ranked other) {
        return ORDER.compare(this, other);
    }
}

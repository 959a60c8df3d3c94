package io.tierline.prioritization.facts;

import java.time.Instant;
import java.util.Comparator;

/**
 * The place of an event in its partner's history: when it happened, then its id and source to break ties. The greater
 * stamp wins a register, whenever it arrives.
 */
public record Stamp(Instant time, String id, String source) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparing(Stamp::time).thenComparing(Stamp::id).thenComparing(Stamp::source);

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}

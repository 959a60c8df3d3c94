package io.tierline.prioritization.facts;

import java.time.Instant;

/**
 * The place of an event in its partner's history: when it happened, then its id and source to break ties. The greater
 * stamp wins a register, whenever it arrives.
 */
public record Stamp(Instant time, String id, String source) implements Comparable<Stamp> {
    @Override
    public int compareTo(Stamp other) {
        int byTime = time.compareTo(other.time);
        if (byTime != 0) return byTime;
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : source.compareTo(other.source);
    }
}

package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Stamp;
import java.time.Instant;

/**
 * One fact behind a factor's value.
 *
 * @param id of the activity or deal; the name of the attribute or overlap field
 * @param stamp of the event that last set it
 * @param amount what it adds to the value as of the instant, in the value's unit
 */
public record Contribution(Kind kind, String id, Stamp stamp, double amount) {
    public Instant time() {
        return stamp.time();
    }

    public enum Kind {
        ACTIVITY,
        DEAL,
        ATTRIBUTE,
        OVERLAP
    }
}

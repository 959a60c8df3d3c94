package io.tierline.prioritization.score;

import java.time.Instant;

/**
 * One fact behind a factor's value.
 *
 * @param id of the activity or deal; the name of the attribute or overlap field
 * @param time of the event that last set it
 * @param amount what it adds to the value as of the instant, in the value's unit
 */
public record Contribution(Kind kind, String id, Instant time, double amount) {
    public enum Kind {
        ACTIVITY,
        DEAL,
        ATTRIBUTE,
        OVERLAP
    }
}

package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Stamp;
import java.time.Instant;
import java.util.Comparator;

/**
 * A fact that a score changed by.
 *
 * @param id of the activity or deal; the name of the attribute or overlap field
 * @param stamp of the event that made the difference, or, of what expired, of the event that had set it
 */
public record ChangedFact(Contribution.Kind kind, String id, What what, Stamp stamp) {
    static final Comparator<ChangedFact> NEWEST_FIRST = Comparator.comparing(ChangedFact::time)
            .reversed()
            .thenComparing(ChangedFact::kind)
            .thenComparing(ChangedFact::id);

    public Instant time() {
        return stamp.time();
    }

    public enum What {
        /** Left the window it counted in. */
        EXPIRED,
        REPLACED,
        RETRACTED,
        /** Happened before, became known since. */
        LATE,
        NEW
    }
}

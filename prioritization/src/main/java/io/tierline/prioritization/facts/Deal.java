package io.tierline.prioritization.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal in its latest state as of an instant.
 *
 * @param stamp of the event that last changed it
 * @param closedAt not null when the deal is won or lost
 */
public record Deal(
        String id,
        Stamp stamp,
        @Nullable String account,
        DealStatus status,
        double amount,
        String currency,
        double share,
        Attribution attribution,
        @Nullable Instant closedAt) {
    /** When it last changed. */
    public Instant time() {
        return stamp.time();
    }
}

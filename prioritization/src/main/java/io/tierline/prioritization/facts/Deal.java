package io.tierline.prioritization.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal in its latest state as of an instant.
 *
 * @param time when it last changed
 * @param closedAt not null when the deal is won or lost
 */
public record Deal(
        String id,
        Instant time,
        @Nullable String account,
        DealStatus status,
        double amount,
        String currency,
        double share,
        Attribution attribution,
        @Nullable Instant closedAt) {}

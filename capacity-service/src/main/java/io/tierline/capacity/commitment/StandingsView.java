package io.tierline.capacity.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of commitments, by partner.
 *
 * @param counts of all pages, whatever state was asked for
 * @param next cursor of the following page; null on the last
 * @param detail what to do next; null when there is nothing to tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingsView(
        Instant asOf, List<StandingView> items, Counts counts, @Nullable String next, @Nullable String detail) {
    /** How many stand how. */
    public record Counts(int met, int due, int missed) {}
}

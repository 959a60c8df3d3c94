package io.tierline.tiering.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.tiering.cycle.ClosedCycle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of partners with what each closed cycle decided for them.
 *
 * @param asOf of the last closed cycle; absent before the first
 * @param cycles the cycles told of, the oldest first
 * @param next cursor of the following page; null on the last
 */
record History(
        String label,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant asOf,
        List<ClosedCycle> cycles,
        List<PartnerHistory> items,
        @Nullable String next) {

    /** One partner. {@code tier}: the one it is in now; absent when it is in none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartnerHistory(
            String partner,
            String name,
            String segment,
            @Nullable String tier,
            List<Decided> cycles) {}

    /** What one cycle decided. {@code exception}: id of the one that held the partner; absent without one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            String cycle,
            Instant asOf,
            int rank,
            double score,
            String target,
            String tier,
            boolean pendingDemotion,
            @Nullable String exception) {}
}

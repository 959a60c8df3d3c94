package io.tierline.capacity.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.capacity.plan.CommitmentShort;
import io.tierline.prioritization.capacity.WayOut;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plan in force promises and nobody has hours for. All hours are hours per week.
 *
 * @param plan null before the first plan, as is {@code asOf}
 * @param items by tier, then rank
 * @param byTier of all, best tier first; tiers that lack nothing are left out
 * @param waysOut for each of those tiers; on the first page only
 * @param detail why there are no ways out, or nothing at all; null when there is nothing to tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnfundedView(
        @Nullable Instant asOf,
        @Nullable String plan,
        List<Item> items,
        @Nullable String next,
        List<TierShort> byTier,
        List<Way> waysOut,
        @Nullable String detail) {

    /**
     * A partner that is short.
     *
     * @param rank by the last cycle; null for a partner that came since, as is {@code score}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String partner,
            String name,
            String tier,
            @Nullable Integer rank,
            @Nullable Double score,
            double hoursShort,
            List<CommitmentShort> commitments) {}

    public record TierShort(String tier, int partners, double hoursShort) {}

    /**
     * As {@link WayOut}.
     *
     * @param least false when time was up before the numbers could be made as good as they can be
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Way(
            String tier,
            boolean shortAbove,
            WayOut.@Nullable Fewer fewer,
            WayOut.@Nullable MoreHours hours,
            @Nullable Lighter lighter,
            boolean least) {

        static Way of(WayOut way) {
            return new Way(
                    way.tier(),
                    way.shortAbove(),
                    way.fewer(),
                    way.hours(),
                    way.lighter() == null ? null : Lighter.of(way.lighter()),
                    way.complete());
        }
    }

    /** The commitment as it is, and how it would do: with fewer hours each time, or less often. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lighter(
            String commitment,
            String kind,
            double hours,
            @Nullable Double toHours,
            String every,
            @Nullable String toEvery) {

        static Lighter of(WayOut.Lighter lighter) {
            var was = lighter.commitment();
            return new Lighter(
                    was.name(),
                    was.kind(),
                    was.hours(),
                    lighter.toHours(),
                    was.every().toString(),
                    lighter.toEvery() == null ? null : lighter.toEvery().toString());
        }
    }
}

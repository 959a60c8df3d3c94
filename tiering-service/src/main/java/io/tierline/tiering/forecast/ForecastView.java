package io.tierline.tiering.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What coming cycles decide if no event comes until then.
 *
 * @param label always {@code forecast}
 * @param cycle the last closed cycle; absent before the first
 * @param cycles the next of the calendar, and the one after it where it is near enough to tell
 * @param total partners in the whole list
 * @param items by the rank at the next cycle
 * @param next cursor of the following page, of the same instant; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForecastView(
        String label,
        Instant asOf,
        int frameworkVersion,
        @Nullable String cycle,
        List<ComingCycle> cycles,
        int total,
        List<Item> items,
        @Nullable String next) {
    /**
     * A cycle of the calendar.
     *
     * @param mode automatic or prompted
     * @param counts partners per tier, best first
     * @param moveCounts against the board of now for the first, against the cycle before for the second
     * @param lines the score from which it lets partners into each tier
     * @param hours per week, against now
     */
    public record ComingCycle(
            Instant dueAt,
            String mode,
            Map<String, Integer> counts,
            Map<String, Integer> moveCounts,
            Map<String, LineView> lines,
            Hours hours) {}

    /** {@code bySegment}: of a cut within segments; absent otherwise. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record LineView(double score, Map<String, Double> bySegment) {}

    /** Hours per week by service levels. {@code freed}: of partners that get fewer; {@code needed}: that get more. */
    public record Hours(double now, double then, double freed, double needed, List<TierHours> tiers) {}

    /** Per week, of all partners of the tier. */
    public record TierHours(String tier, double now, double then) {}

    /**
     * One partner.
     *
     * @param tier it is in now; absent while in none
     * @param change falls, rises, enters, pending or stays
     * @param at the cycle that changes the tier; absent when none does
     * @param hold what its tier takes at the next cycle; absent in the last, which takes everyone
     * @param rise what the next better tier takes then; absent in the best
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String partner,
            String name,
            String segment,
            @Nullable String tier,
            String change,
            @Nullable Instant at,
            Scores score,
            Ranks rank,
            double coverage,
            Step next,
            @Nullable Step after,
            @Nullable NeedView hold,
            @Nullable NeedView rise) {}

    /** Running now, and at the next cycle. */
    public record Scores(double now, double then) {}

    /** Running now, and at the next cycle. */
    public record Ranks(int now, int then) {}

    /** What one cycle decides for a partner. {@code cyclesLeft}: when pending, until it goes down. */
    public record Step(
            Instant dueAt,
            double score,
            int rank,
            String target,
            String tier,
            String rule,
            boolean pendingDemotion,
            int cyclesLeft) {}

    /**
     * What it takes to be let into a tier.
     *
     * @param needed score, the margin counted in
     * @param gap points that are missing; below zero those to spare
     * @param floors scaled points that are missing, by factor
     * @param coverage percent of weight that would have to become known
     */
    public record NeedView(String tier, double needed, double gap, Map<String, Double> floors, double coverage) {}
}

package io.tierline.tiering.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.tiering.appeal.AppealView;
import io.tierline.tiering.cycle.ClosedCycle;
import io.tierline.tiering.decision.Change;
import io.tierline.tiering.exception.ExceptionView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partner's tier and why. Score, rank and reasons are those of the last cycle it took part in, if that is the last
 * one.
 *
 * @param tier absent while it is in none
 * @param against the closed cycle before, which the trend compares with
 * @param line the score it was compared with
 * @param rule of movement that was applied
 * @param exception the one that holds it, or held it in the cycle
 * @param appeals the newest of the partner, the newest first
 * @param changes every move, the newest first
 * @param history every cycle it took part in, the newest first
 * @param detail what stands in for a decision, when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerTier(
        String partner,
        String name,
        String segment,
        String label,
        @Nullable String tier,
        @Nullable Instant since,
        @Nullable String cycle,
        @Nullable Instant asOf,
        @Nullable Integer frameworkVersion,
        @Nullable Integer rank,
        @Nullable Double score,
        @Nullable Double coverage,
        @Nullable String target,
        @Nullable Double marginToLine,
        @Nullable Double line,
        @Nullable String rule,
        @Nullable ExceptionView exception,
        List<AppealView> appeals,
        @Nullable ClosedCycle against,
        @Nullable Trend trend,
        @Nullable Pending pending,
        @Nullable Why why,
        List<Change> changes,
        List<Past> history,
        @Nullable String detail) {

    /** What each factor gave. */
    public record Why(List<FactorPoints> factors) {}

    /** What one cycle decided. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Past(
            String cycle,
            Instant asOf,
            int rank,
            double score,
            double coverage,
            String target,
            String tier,
            @Nullable String before,
            boolean pendingDemotion,
            @Nullable Double marginToLine,
            @Nullable Double line,
            @Nullable String rule,
            @Nullable String exception) {}
}

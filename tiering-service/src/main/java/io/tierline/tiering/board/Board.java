package io.tierline.tiering.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.tiering.cycle.ClosedCycle;
import io.tierline.tiering.exception.ExceptionView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tiers in force, as of the last cycle.
 *
 * @param minCoverage below it a partner belongs to the last tier whatever its score, 0 to 100
 * @param against the closed cycle before, which trends compare with
 * @param detail what to do next, while no cycle has closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Board(
        String label,
        @Nullable String cycle,
        @Nullable Instant asOf,
        @Nullable Integer frameworkVersion,
        @Nullable Double minCoverage,
        @Nullable ClosedCycle against,
        List<BoardTier> tiers,
        @Nullable String detail) {

    /**
     * One tier, what it is promised, and who is in it.
     *
     * @param count how many are in it
     * @param partners a page of them: by rank, then those that entered since the cycle
     * @param next cursor of the following page; absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoardTier(
            String name,
            Service service,
            int count,
            List<BoardPartner> partners,
            @Nullable String next) {}

    /** What partners of a tier are promised. {@code hoursPerWeek}: for one partner. */
    public record Service(String owner, List<Promise> commitments, double hoursPerWeek) {}

    /** A commitment. {@code every}: ISO 8601; {@code hours}: each time. */
    public record Promise(String name, String kind, String every, double hours) {}

    /**
     * A partner; without rank and score when it entered since the cycle, without trend when it took no part before.
     *
     * @param target the tier that its score says
     * @param rule of movement that was applied
     * @param line the score it was compared with
     * @param exception the one that holds it, or held it in the cycle
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoardPartner(
            String partner,
            String name,
            String segment,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable Double coverage,
            boolean pendingDemotion,
            @Nullable Instant since,
            @Nullable Trend trend,
            @Nullable String target,
            @Nullable String rule,
            @Nullable Double line,
            @Nullable BoardException exception,
            @Nullable Pending pending) {}

    /** An exception as boards show it. {@code cyclesLeft}: closed cycles that it still holds through, 0 once ended. */
    public record BoardException(String id, String tier, String owner, String reason, int cyclesLeft, String state) {
        static BoardException of(ExceptionView exception) {
            return new BoardException(
                    exception.id(),
                    exception.tier(),
                    exception.owner(),
                    exception.reason(),
                    exception.cyclesLeft(),
                    exception.state());
        }
    }
}

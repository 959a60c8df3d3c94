package io.tierline.tiering.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tiers in force, as of the last cycle.
 *
 * @param detail what to do next, while no cycle has closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Board(
        String label,
        @Nullable String cycle,
        @Nullable Instant asOf,
        @Nullable Integer frameworkVersion,
        List<BoardTier> tiers,
        @Nullable String detail) {

    /** One tier, what it is promised, and who is in it: by rank, then those that entered since the cycle. */
    public record BoardTier(String name, Service service, List<BoardPartner> partners) {}

    /** What partners of a tier are promised. {@code hoursPerWeek}: for one partner. */
    public record Service(String owner, List<Promise> commitments, double hoursPerWeek) {}

    /** A commitment. {@code every}: ISO 8601; {@code hours}: each time. */
    public record Promise(String name, String kind, String every, double hours) {}

    /** A partner; without rank and score when it entered since the cycle. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BoardPartner(
            String partner,
            String name,
            String segment,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable Double coverage,
            boolean pendingDemotion,
            @Nullable Instant since) {}
}

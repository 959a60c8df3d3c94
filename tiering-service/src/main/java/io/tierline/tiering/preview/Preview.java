package io.tierline.tiering.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.prioritization.framework.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a draft framework would do today. Nothing of it is stored or published.
 *
 * @param label always {@code preview}
 * @param frameworkVersion the version in force, which the draft is held against
 * @param cycle whose standings it starts from; absent before the first
 * @param tiers the draft's, best first, then those that exist only now
 * @param moveCounts promoted, demoted, entered and pending
 * @param moves by the rank under the draft; as many as were asked for
 * @param movesTotal how many there are
 * @param plan by the capacity service's planner, on the team of now; absent when it cannot be told
 * @param detail what could not be told, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preview(
        String label,
        Instant asOf,
        int frameworkVersion,
        @Nullable String cycle,
        List<Violation> warnings,
        List<PreviewTier> tiers,
        Hours hours,
        Map<String, Integer> moveCounts,
        List<PreviewMove> moves,
        int movesTotal,
        List<PreviewPending> pending,

        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode plan,

        @Nullable String detail) {
    /** Hours per week by service levels. {@code freed}: of partners that get fewer; {@code needed}: that get more. */
    public record Hours(double now, double then, double freed, double needed) {}

    /** One tier; {@code placed} only when the board was asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreviewTier(
            String tier,
            Partners partners,
            PerPartner hoursPerPartner,
            TierHours hours,
            @Nullable List<PlacedThen> placed) {}

    /** On the board now; after a cycle today under the framework in force; and under the draft. */
    public record Partners(int now, int otherwise, int then) {}

    /** Per week; absent where there is no such tier. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PerPartner(@Nullable Double now, @Nullable Double then) {}

    /** Per week, of all partners. */
    public record TierHours(double now, double then) {}

    /** A partner in a tier of the draft, and the rule of movement that puts it there. */
    public record PlacedThen(
            String partner, String name, int rank, double score, boolean pendingDemotion, String rule) {}

    /**
     * A partner that would change its tier.
     *
     * @param from absent while it is in none
     * @param otherwise where a cycle today under the framework in force would put it
     * @param rule of movement that puts it there
     * @param score running under the framework in force, and under the draft, at the same instant
     * @param line what its score under the draft was held against
     * @param why the factors whose points differ most
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PreviewMove(
            String partner,
            String name,
            String segment,
            @Nullable String from,
            String to,
            @Nullable String otherwise,
            String direction,
            String rule,
            Scores score,
            Ranks rank,
            double coverage,
            double line,
            double marginToLine,
            List<Reason> why) {}

    /** A partner that would be kept in a tier it no longer reaches. */
    public record PreviewPending(
            String partner,
            String name,
            String tier,
            String target,
            int cyclesLeft,
            Scores score,
            Ranks rank,
            double pointsShort) {}

    /** Under the framework in force, and under the draft. */
    public record Scores(double now, double then) {}

    /** Under the framework in force, and under the draft. */
    public record Ranks(int now, int then) {}

    /** A factor's points under the framework in force and under the draft; a factor that one lacks gives it none. */
    public record Reason(String factor, double now, double then, double points) {}
}

package io.tierline.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.prioritization.score.FactorMove;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a partner's score is another at one instant than at an earlier one.
 *
 * @param cycle whose official score it starts from; null when it starts from another instant
 * @param difference the sum of the parts' points, exactly
 * @param parts time, corrections, new-events, framework
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String partner, @Nullable String cycle, End from, End to, BigDecimal difference, List<Part> parts) {

    /**
     * A score that it starts or ends with.
     *
     * @param label how it was known: {@code official} as the cycle of that instant said it, {@code running} now,
     *     {@code as-known-now} at that instant by what is known now, {@code as-known-then} by what was known at the other
     *     end
     */
    public record End(String label, Instant asOf, double score, double coverage, int frameworkVersion) {}

    /**
     * What one cause makes of it.
     *
     * @param facts the newest
     * @param more how many further facts there are
     * @param factors whose points moved
     */
    public record Part(String part, BigDecimal points, List<Fact> facts, int more, List<FactorMove> factors) {}

    /**
     * A fact that made a difference.
     *
     * @param kind activity, deal, attribute or overlap
     * @param what expired, replaced, retracted, late or new
     * @param event the id of the event that did it, as its source gave it
     */
    public record Fact(String kind, String id, String what, String event, String source, Instant time) {}
}

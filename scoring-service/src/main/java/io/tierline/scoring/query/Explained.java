package io.tierline.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.prioritization.score.FactorMove;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partner's running score with what it is made of.
 *
 * @param oneMore what one more event of each kind would add, the largest gain first
 * @param change since the last cycle that the partner took part in; null before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explained(
        Instant asOf,
        String partner,
        String name,
        String segment,
        @Nullable String region,
        int frameworkVersion,
        double score,
        double coverage,
        List<Factor> factors,
        List<Gain> oneMore,
        @Nullable Change change) {

    /**
     * One factor's part.
     *
     * @param weight in points of the score
     * @param unconverted currencies without a rate, whose amounts counted 0
     * @param stale whether the newest fact is older than {@code tierline.scoring.stale-after}
     * @param newest when the newest fact of the kind happened, whether it still counts or not; null when there is none
     * @param evidence the newest facts behind the value
     * @param heaviest those that add most to the value, or take most from it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Factor(
            String factor,
            double weight,
            double value,
            boolean known,
            double scaled,
            double points,
            List<String> unconverted,
            boolean stale,
            @Nullable Instant newest,
            List<Fact> evidence,
            List<Fact> heaviest) {}

    /**
     * A fact behind a value.
     *
     * @param kind activity, deal, attribute or overlap
     * @param event the id of the event that last set it, as its source gave it
     * @param amount what it adds to the value, in the value's unit
     */
    public record Fact(String kind, String id, String event, String source, Instant time, double amount) {}

    /**
     * What one more event would add.
     *
     * @param event activity or deal
     * @param kind of the activity, null where no factor tells kinds apart; open or won for a deal
     * @param account {@code new} for an activity with an account that was never worked on with the partner
     * @param attribution of a deal, sourced or influenced
     * @param factors whose points it would move
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Gain(
            String event,
            @Nullable String kind,
            @Nullable String account,
            @Nullable String attribution,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            BigDecimal adds,
            List<FactorMove> factors) {}
}

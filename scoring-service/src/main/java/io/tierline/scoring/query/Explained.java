package io.tierline.scoring.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One partner's running score with what it is made of. */
public record Explained(
        Instant asOf,
        String partner,
        String name,
        String segment,
        @Nullable String region,
        int frameworkVersion,
        double score,
        double coverage,
        List<Factor> factors) {

    /**
     * One factor's part.
     *
     * @param weight in points of the score
     * @param unconverted currencies without a rate, whose amounts counted 0
     * @param evidence the newest facts behind the value
     */
    public record Factor(
            String factor,
            double weight,
            double value,
            boolean known,
            double scaled,
            double points,
            List<String> unconverted,
            List<Fact> evidence) {}

    /**
     * A fact behind a value.
     *
     * @param kind activity, deal, attribute or overlap
     * @param amount what it adds to the value, in the value's unit
     */
    public record Fact(String kind, String id, Instant time, double amount) {}
}

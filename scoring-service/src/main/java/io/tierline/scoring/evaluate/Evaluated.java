package io.tierline.scoring.evaluate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Supposed scores of the partners of one program. There may be 100,000 partners, so figures come without their names.
 *
 * @param partitions those whose partners are in it
 * @param rows every partner that is on the roster in some case
 */
public record Evaluated(Set<Integer> partitions, List<Row> rows) {
    /**
     * One partner.
     *
     * @param scores one for each case, in its order; null where the partner is not on the roster
     */
    public record Row(String partner, String name, String segment, List<@Nullable Figures> scores) {}

    /** A score, as {@code [score, coverage, factors]}; factors in the framework's order. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"score", "coverage", "factors"})
    public record Figures(double score, double coverage, List<Factor> factors) {}

    /** A factor, as {@code [value, known, scaled, points]}; scaled and points to four decimals. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"value", "known", "scaled", "points"})
    public record Factor(double value, boolean known, double scaled, double points) {}
}

package io.tierline.tiering.evaluate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scoring service's answer: every partner that is on the roster in some case. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SupposedScores(List<Row> rows) {
    /**
     * One partner.
     *
     * @param scores one for each case; null where it is not on the roster
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(String partner, String name, String segment, List<@Nullable Figures> scores) {}

    /** Written as {@code [score, coverage, factors]}; factors in the framework's order. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"score", "coverage", "factors"})
    record Figures(double score, double coverage, List<Figure> factors) {}

    /** Written as {@code [value, known, scaled, points]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"value", "known", "scaled", "points"})
    record Figure(double value, boolean known, double scaled, double points) {}
}

package io.tierline.scoring.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partner's score over time, evaluated from what is known now.
 *
 * @param label always {@code as-known-now}
 * @param points by instant; none where there was no framework or the partner was not on the roster
 * @param marks by instant
 */
public record Past(String label, String partner, List<Point> points, List<Mark> marks) {
    /** The score as of one instant, with the framework that was in force then. */
    public record Point(Instant asOf, double score, double coverage, int frameworkVersion) {}

    /**
     * Something that happened to all scores.
     *
     * @param mark framework or cycle
     * @param version of the framework that came into force
     * @param score the official one of the cycle
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mark(
            String mark,
            @Nullable Integer version,
            @Nullable String cycle,
            Instant at,
            @Nullable Double score) {
        static Mark framework(int version, Instant at) {
            return new Mark("framework", version, null, at, null);
        }

        static Mark cycle(String cycle, Instant at, double score) {
            return new Mark("cycle", null, cycle, at, score);
        }
    }
}

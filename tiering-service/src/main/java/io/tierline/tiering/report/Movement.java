package io.tierline.tiering.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.tiering.cycle.ClosedCycle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who went where between two closed cycles.
 *
 * @param against the cycle that is compared with; absent when there was none before
 * @param sameTiers whether both have the same tiers, the best first
 * @param tiers of the cycle, the best first
 * @param rows one for each tier of {@code against}, the best first
 * @param entered partners by tier that took no part in {@code against}
 * @param cell the partners that were asked for
 * @param detail what is to be known of tiers that differ, or of a first cycle
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Movement(
        String label,
        String cycle,
        Instant asOf,
        int frameworkVersion,
        @Nullable ClosedCycle against,
        boolean sameTiers,
        List<String> tiers,
        List<Row> rows,
        Map<String, Integer> entered,
        Counts counts,
        @Nullable Cell cell,
        @Nullable String detail) {

    /** Where the partners of a tier went. {@code left}: those that took no part in the later cycle. */
    record Row(String from, Map<String, Integer> to, int left, int total) {}

    /** How many partners are in a tier of the same name, in another, came and went. */
    record Counts(int stayed, int moved, int entered, int left) {}

    /** Some partners by name; an end that was not asked for is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            @Nullable String from,
            @Nullable String to,
            List<Mover> items,
            @Nullable String next) {}

    /**
     * A partner and its two tiers; absent: it took no part.
     *
     * @param exception id of the one that held it in the later cycle; absent without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mover(
            String partner,
            String name,
            String segment,
            @Nullable String from,
            @Nullable String to,
            Pair<Double> score,
            Pair<Integer> rank,
            @Nullable String exception) {}

    /** A number of both cycles; absent: it took no part. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pair<T extends Number>(
            @Nullable T before, @Nullable T after) {}
}

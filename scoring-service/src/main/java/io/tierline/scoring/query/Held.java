package io.tierline.scoring.query;

import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The scores of the partners of one program that one instance holds.
 *
 * @param partitions which partitions these are
 * @param lacking those of them that know no framework of the program
 * @param versions of the framework that they are evaluated with, and when each was published
 */
public record Held(
        Instant asOf,
        Set<Integer> partitions,
        Set<Integer> lacking,
        SortedMap<Integer, Instant> versions,
        List<Row> rows) {

    /** One partner's running score; figures as in {@link io.tierline.scoring.score.Scored}. */
    public record Row(
            String partner,
            String name,
            String segment,
            int frameworkVersion,
            double score,
            double coverage,
            List<FactorPoints> factors) {}
}

package io.tierline.scoring.http;

import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.scoring.query.Held;
import java.time.Instant;
import java.util.List;

/** A row of the running ranking. {@code rank} counts all partners of the program, from 1. */
public record RankedScore(
        String partner,
        String name,
        String segment,
        int rank,
        double score,
        double coverage,
        Instant asOf,
        int frameworkVersion,
        List<FactorPoints> factors) {

    static RankedScore of(Held.Row row, int rank, Instant asOf) {
        return new RankedScore(
                row.partner(),
                row.name(),
                row.segment(),
                rank,
                row.score(),
                row.coverage(),
                asOf,
                row.frameworkVersion(),
                row.factors());
    }
}

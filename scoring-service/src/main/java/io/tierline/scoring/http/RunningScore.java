package io.tierline.scoring.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.scoring.query.Explained;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One partner's running score with why.
 *
 * @param label always {@code running}
 * @param rank from 1
 * @param of how many partners are ranked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunningScore(
        String label,
        Instant asOf,
        String partner,
        String name,
        String segment,
        @Nullable String region,
        int rank,
        int of,
        double score,
        double coverage,
        int frameworkVersion,
        List<Explained.Factor> factors) {

    static RunningScore of(Explained explained, int rank, int of) {
        return new RunningScore(
                ScoresResource.RUNNING,
                explained.asOf(),
                explained.partner(),
                explained.name(),
                explained.segment(),
                explained.region(),
                rank,
                of,
                explained.score(),
                explained.coverage(),
                explained.frameworkVersion(),
                explained.factors());
    }
}

package io.tierline.scoring.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.scoring.query.Change;
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
 * @param oneMore what one more event of each kind would add, the largest gain first
 * @param change since the last cycle that the partner took part in; absent before the first
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
        List<Explained.Factor> factors,
        List<Explained.Gain> oneMore,
        @Nullable Change change) {

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
                explained.factors(),
                explained.oneMore(),
                explained.change());
    }
}

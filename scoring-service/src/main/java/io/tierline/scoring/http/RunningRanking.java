package io.tierline.scoring.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.scoring.query.Mixed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the running ranking.
 *
 * @param label always {@code running}: evaluated when it was asked for, not the scores of a cycle
 * @param total partners in the whole list, those of the segment when one was asked for
 * @param mixed that rows are evaluated with different frameworks, while a new one is taken over; absent otherwise
 * @param next cursor of the following page, of the same instant; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunningRanking(
        String label,
        Instant asOf,
        int total,
        List<RankedScore> items,
        @Nullable Mixed mixed,
        @Nullable String next) {}

package io.tierline.tiering.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.TierEvent.Remedy;
import io.tierline.contracts.event.TierEvent.ToKeep;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A demotion that is pending.
 *
 * @param pointsShort the points of score that are lacking
 * @param goesDownAt the due date of the cycle that takes the tier unless something changes
 * @param floors scaled points lacking to each floor that is missed, by factor
 * @param coverage percent of weight that must become known
 * @param remedies what would keep the tier, each alone enough, the cheapest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pending(
        int cyclesLeft,
        double pointsShort,
        @Nullable Instant goesDownAt,
        @Nullable Map<String, Double> floors,
        @Nullable Double coverage,
        @Nullable List<Remedy> remedies) {

    /** @param toKeep JSON; null in events from before it was said */
    static Pending of(int cyclesLeft, double pointsShort, @Nullable String toKeep) {
        if (toKeep == null) return new Pending(cyclesLeft, pointsShort, null, null, null, null);
        try {
            var read = EventJson.mapper().readValue(toKeep, ToKeep.class);
            return new Pending(
                    cyclesLeft, pointsShort, read.goesDownAt(), read.floors(), read.coverage(), read.remedies());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.tierline.benchmarks.job;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the peers read it from the log, with the fields that scores depend on.
 *
 * @param time milliseconds since the epoch
 */
public record SourceEvent(
        String id,
        String source,
        String type,
        String subject,
        @JsonDeserialize(using = EpochMillis.class) long time,
        Data data) {

    /** What happened; fields of the other types are null. */
    public record Data(
            @Nullable String activityId,
            @Nullable String kind,
            @Nullable String account,
            @Nullable String dealId,
            @Nullable String status,
            double amount,
            @Nullable String currency,
            @Nullable Double share,
            @Nullable String attribution,
            @JsonDeserialize(using = EpochMillis.class) long closedAt,
            @Nullable Double icpAccounts,
            @Nullable String name,
            @Nullable String segment,
            @Nullable Map<String, Object> attributes) {}
}

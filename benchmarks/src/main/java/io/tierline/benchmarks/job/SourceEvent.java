package io.tierline.benchmarks.job;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the peers read it from the log, with the fields that scores depend on.
 *
 * @param time milliseconds since the epoch
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SourceEvent(
        String id,
        @JsonDeserialize(using = FrequentText.class) String source,
        @JsonDeserialize(using = FrequentText.class) String type,
        String subject,
        @JsonDeserialize(using = EpochMillis.class) long time,
        Data data) {

    /** What happened; fields of the other types are null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Data(
            @Nullable String activityId,

            @JsonDeserialize(using = FrequentText.class) @Nullable
            String kind,

            @Nullable String account,
            @Nullable String dealId,

            @JsonDeserialize(using = FrequentText.class) @Nullable
            String status,

            double amount,

            @JsonDeserialize(using = FrequentText.class) @Nullable
            String currency,

            @Nullable Double share,

            @JsonDeserialize(using = FrequentText.class) @Nullable
            String attribution,

            @JsonDeserialize(using = EpochMillis.class) long closedAt,
            @Nullable Double icpAccounts,
            @Nullable String name,
            @Nullable String segment,
            @Nullable Map<String, Object> attributes) {}
}

package io.tierline.tiering.appeal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it is shown.
 *
 * @param cycle whose decision is appealed
 * @param tier the partner got in it
 * @param state open or answered
 * @param outcome upheld or declined
 * @param exception the one that was granted because of it
 * @param place among other appeals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppealView(
        String id,
        String partner,
        String name,
        String cycle,
        String tier,
        String note,
        String openedBy,
        Instant openedAt,
        String state,
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String exception,
        @JsonIgnore long place) {}

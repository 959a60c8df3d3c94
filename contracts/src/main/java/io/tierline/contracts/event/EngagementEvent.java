package io.tierline.contracts.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was done with a partner. Subject: partner id. */
public sealed interface EngagementEvent extends EventData {
    /** An activity; the same {@code activityId} again replaces it. {@code hours} ≥ 0. */
    record ActivityLogged(
            String activityId,
            String kind,
            @Nullable String account,
            @Nullable BigDecimal hours,
            @Nullable String member,
            @Nullable String note)
            implements EngagementEvent {}

    record ActivityRetracted(String activityId) implements EngagementEvent {}

    /**
     * A deal as it now stands.
     *
     * @param amount in {@code currency}; below 0 only on a won deal that is a credit note
     * @param currency ISO 4217
     * @param share this partner's part, in (0, 1]
     * @param closedAt present when won or lost, never after the event's time
     */
    record DealChanged(
            String dealId,
            @Nullable String account,
            Status status,
            @Nullable String stage,
            BigDecimal amount,
            String currency,
            BigDecimal share,
            Attribution attribution,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt)
            implements EngagementEvent {}

    /** Account overlap, a whole snapshot by field name (icpAccounts, targetAccounts, customers, opportunities). */
    record OverlapReported(@JsonValue Map<String, BigDecimal> fields) implements EngagementEvent {}

    /** Time really spent. {@code hours} in (0, 24]. Lives on the team-time topic. */
    record TimeLogged(
            String member,
            BigDecimal hours,
            LocalDate on,
            @Nullable String kind) implements EngagementEvent {}

    enum Status {
        open,
        won,
        lost
    }

    enum Attribution {
        sourced,
        influenced
    }
}

package io.tierline.contracts.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.event.EngagementEvent;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.prioritization.framework.Violation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the data of an event: field by field for what comes from outside, bound to its record for our own. */
final class DataReader {
    private static final List<String> OVERLAP_FIELDS =
            List.of("icpAccounts", "targetAccounts", "customers", "opportunities");

    private DataReader() {}

    static EventData read(EventType type, Fields data, JsonNode node, Instant time) {
        return switch (type) {
            case PARTNER_REGISTERED ->
                new PartnerEvent.PartnerRegistered(
                        data.label("name"),
                        data.label("segment"),
                        data.optionalLabel("region"),
                        AttributeReader.attributes(data),
                        AttributeReader.externalIds(data));
            case PARTNER_CHANGED ->
                new PartnerEvent.PartnerChanged(
                        data.optionalLabel("name"),
                        data.optionalLabel("segment"),
                        data.optionalLabel("region"),
                        AttributeReader.attributes(data),
                        AttributeReader.externalIds(data));
            case PARTNER_RETIRED -> new PartnerEvent.PartnerRetired(data.optionalText("reason"));
            case ACTIVITY_LOGGED -> activity(data);
            case ACTIVITY_RETRACTED -> new EngagementEvent.ActivityRetracted(data.compoundId("activityId"));
            case DEAL_CHANGED -> deal(data, time);
            case OVERLAP_REPORTED -> overlap(data);
            case TIME_LOGGED -> timeLogged(data);
            case MEMBER_CHANGED,
                    MEMBER_REMOVED,
                    MEMBER_CHANGE_WITHDRAWN,
                    PIN_SET,
                    PIN_REMOVED,
                    CALENDAR_SHARED,
                    CALENDAR_REVOKED,
                    COMMITMENT_MISSED,
                    COMMITMENT_CLOSED,
                    PROGRAM_CHANGED,
                    FRAMEWORK_PUBLISHED,
                    CYCLE_OPENED,
                    CYCLE_CLOSED,
                    CYCLE_FAILED,
                    EXCEPTION_GRANTED,
                    EXCEPTION_ENDED,
                    APPEAL_OPENED,
                    APPEAL_ANSWERED,
                    CYCLE_REMINDED,
                    CYCLE_OVERDUE,
                    SCORE_UPDATED,
                    PARTNER_SCORED,
                    PARTITION_SCORED,
                    TIER_DECIDED,
                    TIER_CHANGED,
                    TIER_PENDING,
                    ALLOCATION_CHANGED,
                    PLAN_ADOPTED -> bound(type, data, node);
        };
    }

    private static EngagementEvent.ActivityLogged activity(Fields data) {
        var hours = data.optionalDecimal("hours");
        if (hours != null && !Limits.isWithinDay(hours)) data.wrong("hours", "expected 0 to 24");
        return new EngagementEvent.ActivityLogged(
                data.compoundId("activityId"),
                data.id("kind"),
                data.optionalId("account"),
                hours,
                data.optionalId("member"),
                data.optionalText("note"));
    }

    private static EngagementEvent.DealChanged deal(Fields data, Instant time) {
        var status = data.oneOf("status", EngagementEvent.Status.class);
        var amount = data.decimal("amount");
        var share = data.optionalDecimal("share");
        var currency = data.text("currency");
        var closedAt = data.optionalInstant("closedAt");
        if (!Limits.isAmountOf(status, amount))
            data.wrong("amount", "is below 0, which only a won deal that is a credit note may be");
        if (share != null && !Limits.isShare(share)) data.wrong("share", "expected above 0 and at most 1");
        if (!currency.isEmpty() && !Limits.isCurrency(currency))
            data.wrong("currency", "expected an ISO 4217 code such as USD");
        if (Limits.isClosingMissing(status, data.node("closedAt")))
            data.wrong("closedAt", "is missing, and required when the deal is " + status);
        if (closedAt != null && closedAt.isAfter(time)) data.wrong("closedAt", "is after the event's time");
        return new EngagementEvent.DealChanged(
                data.compoundId("dealId"),
                data.optionalId("account"),
                status,
                data.optionalText("stage"),
                amount,
                currency,
                share == null ? BigDecimal.ONE : share,
                data.oneOf("attribution", EngagementEvent.Attribution.class),
                data.optionalInstant("openedAt"),
                closedAt);
    }

    private static EngagementEvent.OverlapReported overlap(Fields data) {
        Map<String, BigDecimal> fields = new LinkedHashMap<>();
        for (var field : OVERLAP_FIELDS) {
            var value = data.optionalDecimal(field);
            if (value == null) continue;
            if (value.signum() < 0) data.wrong(field, "expected 0 or more");
            fields.put(field, value);
        }
        return new EngagementEvent.OverlapReported(fields);
    }

    private static EngagementEvent.TimeLogged timeLogged(Fields data) {
        var hours = data.decimal("hours");
        if (hours.signum() == 0 || !Limits.isWithinDay(hours)) data.wrong("hours", "expected above 0 and at most 24");
        return new EngagementEvent.TimeLogged(data.id("member"), hours, data.date("on"), data.optionalText("kind"));
    }

    private static EventData bound(EventType type, Fields data, JsonNode node) {
        data.askForAll();
        try {
            var event = EventJson.mapper().treeToValue(node, type.record());
            Required.missing(event).forEach(field -> data.wrong(field, "is missing"));
            return event;
        } catch (JsonProcessingException e) {
            data.violations()
                    .add(new Violation("/data", "does not fit " + type.wireName() + ": " + e.getOriginalMessage()));
            return new PartnerEvent.PartnerRetired(null);
        }
    }
}

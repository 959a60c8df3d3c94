package io.tierline.contracts.codec;

import io.tierline.contracts.event.EngagementEvent;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.EventType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type of event that comes often, and the data fields that it knows. */
enum PlainType {
    ACTIVITY_LOGGED(
            EventType.ACTIVITY_LOGGED,
            PlainField.ACTIVITY_ID,
            PlainField.KIND,
            PlainField.ACCOUNT,
            PlainField.HOURS,
            PlainField.MEMBER,
            PlainField.NOTE),
    DEAL_CHANGED(
            EventType.DEAL_CHANGED,
            PlainField.DEAL_ID,
            PlainField.ACCOUNT,
            PlainField.STATUS,
            PlainField.STAGE,
            PlainField.AMOUNT,
            PlainField.CURRENCY,
            PlainField.SHARE,
            PlainField.ATTRIBUTION,
            PlainField.OPENED_AT,
            PlainField.CLOSED_AT),
    ACTIVITY_RETRACTED(EventType.ACTIVITY_RETRACTED, PlainField.ACTIVITY_ID),
    OVERLAP_REPORTED(
            EventType.OVERLAP_REPORTED,
            PlainField.ICP_ACCOUNTS,
            PlainField.TARGET_ACCOUNTS,
            PlainField.CUSTOMERS,
            PlainField.OPPORTUNITIES);

    private static final PlainType[] TYPES = values();
    private static final EngagementEvent.Status[] STATUSES = EngagementEvent.Status.values();
    private static final EngagementEvent.Attribution[] ATTRIBUTIONS = EngagementEvent.Attribution.values();

    private final byte[] wireName;
    private final List<PlainField> dataFields;

    /** The fields that such an event may have. */
    final int fields;

    PlainType(EventType type, PlainField... dataFields) {
        this.wireName = type.wireName().getBytes(StandardCharsets.US_ASCII);
        this.dataFields = List.of(dataFields);
        int mask = (PlainField.DATA.bit << 1) - 1;
        for (var field : dataFields) mask |= field.bit;
        this.fields = mask;
    }

    /** Null when the event is of another type. */
    static @Nullable PlainType of(PlainFields event) {
        for (var type : TYPES) if (event.is(PlainField.TYPE, type.wireName)) return type;
        return null;
    }

    /** The data of an event of this type that happened at {@code time}. */
    EventData read(PlainFields data, Instant time) {
        return switch (this) {
            case ACTIVITY_LOGGED -> activity(data);
            case DEAL_CHANGED -> deal(data, time);
            case ACTIVITY_RETRACTED -> new EngagementEvent.ActivityRetracted(data.compoundId(PlainField.ACTIVITY_ID));
            case OVERLAP_REPORTED -> overlap(data);
        };
    }

    private static EngagementEvent.ActivityLogged activity(PlainFields data) {
        var hours = data.optionalDecimal(PlainField.HOURS);
        data.require(hours == null || Limits.isWithinDay(hours));
        return new EngagementEvent.ActivityLogged(
                data.compoundId(PlainField.ACTIVITY_ID),
                data.id(PlainField.KIND),
                data.optionalId(PlainField.ACCOUNT),
                hours,
                data.optionalId(PlainField.MEMBER),
                data.optionalText(PlainField.NOTE));
    }

    private static EngagementEvent.DealChanged deal(PlainFields data, Instant time) {
        var status = data.oneOf(PlainField.STATUS, STATUSES);
        var amount = data.decimal(PlainField.AMOUNT);
        var share = data.optionalDecimal(PlainField.SHARE);
        var currency = data.text(PlainField.CURRENCY);
        var closedAt = data.optionalInstant(PlainField.CLOSED_AT);
        data.require(Limits.isAmountOf(status, amount));
        data.require(share == null || Limits.isShare(share));
        data.require(Limits.isCurrency(currency));
        data.require(!Limits.isClosingMissing(status, closedAt));
        data.require(closedAt == null || !closedAt.isAfter(time));
        return new EngagementEvent.DealChanged(
                data.compoundId(PlainField.DEAL_ID),
                data.optionalId(PlainField.ACCOUNT),
                status,
                data.optionalText(PlainField.STAGE),
                amount,
                currency,
                share == null ? BigDecimal.ONE : share,
                data.oneOf(PlainField.ATTRIBUTION, ATTRIBUTIONS),
                data.optionalInstant(PlainField.OPENED_AT),
                closedAt);
    }

    private EngagementEvent.OverlapReported overlap(PlainFields data) {
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        for (var field : dataFields) {
            var count = data.optionalDecimal(field);
            if (count == null) continue;
            data.require(count.signum() >= 0);
            counts.put(field.wireName(), count);
        }
        return new EngagementEvent.OverlapReported(counts);
    }
}

package io.tierline.prioritization;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.Stamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** CloudEvents of the worked cases as facts. */
final class Events {
    private Events() {}

    static Fact fact(JsonNode event) {
        var data = event.get("data");
        var stamp = new Stamp(
                Instant.parse(event.get("time").asText()),
                event.get("id").asText(),
                event.get("source").asText());
        var type = event.get("type").asText();
        return switch (type) {
            case "tierline.partner.registered" ->
                new Fact.Registered(
                        stamp,
                        data.get("name").asText(),
                        data.get("segment").asText(),
                        text(data, "region"),
                        attributes(data));
            case "tierline.partner.changed" ->
                new Fact.Changed(
                        stamp, text(data, "name"), text(data, "segment"), text(data, "region"), attributes(data));
            case "tierline.partner.retired" -> new Fact.Retired(stamp);
            case "tierline.activity.logged" ->
                new Fact.ActivityLogged(
                        stamp, data.get("activityId").asText(), data.get("kind").asText(), text(data, "account"));
            case "tierline.activity.retracted" ->
                new Fact.ActivityRetracted(stamp, data.get("activityId").asText());
            case "tierline.deal.changed" -> deal(stamp, data);
            case "tierline.overlap.reported" -> new Fact.OverlapReported(stamp, numbers(data));
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Fact deal(Stamp stamp, JsonNode data) {
        var closedAt = text(data, "closedAt");
        return new Fact.DealChanged(
                stamp,
                data.get("dealId").asText(),
                text(data, "account"),
                DealStatus.valueOf(data.get("status").asText().toUpperCase(Locale.ROOT)),
                data.get("amount").doubleValue(),
                data.get("currency").asText(),
                data.path("share").asDouble(1),
                Attribution.valueOf(data.get("attribution").asText().toUpperCase(Locale.ROOT)),
                closedAt == null ? null : Instant.parse(closedAt));
    }

    private static Map<String, AttributeValue> attributes(JsonNode data) {
        var attributes = new TreeMap<String, AttributeValue>();
        data.path("attributes").forEachEntry((name, value) -> attributes.put(name, attribute(value)));
        return attributes;
    }

    private static AttributeValue attribute(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> new AttributeValue.Num(value.doubleValue());
            case STRING -> new AttributeValue.Text(value.textValue());
            case BOOLEAN -> new AttributeValue.Flag(value.booleanValue());
            case NULL -> new AttributeValue.Removed();
            case ARRAY, BINARY, MISSING, OBJECT, POJO -> throw new IllegalArgumentException(value.toString());
        };
    }

    private static Map<String, Double> numbers(JsonNode data) {
        var numbers = new TreeMap<String, Double>();
        data.forEachEntry((name, value) -> numbers.put(name, value.doubleValue()));
        return numbers;
    }

    private static @Nullable String text(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asText() : null;
    }
}

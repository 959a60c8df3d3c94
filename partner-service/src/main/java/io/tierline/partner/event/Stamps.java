package io.tierline.partner.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.Event;
import io.tierline.prioritization.facts.Stamp;
import java.time.Instant;

/** Stamps as the tables keep them: JSON {@code [time, id, source]}. */
public final class Stamps {
    private Stamps() {}

    public static Stamp of(Event event) {
        return new Stamp(event.time(), event.id(), event.source());
    }

    public static ArrayNode json(Stamp stamp) {
        return EventJson.mapper()
                .createArrayNode()
                .add(stamp.time().toString())
                .add(stamp.id())
                .add(stamp.source());
    }

    public static Stamp read(JsonNode array) {
        return new Stamp(
                Instant.parse(array.get(0).textValue()),
                array.get(1).textValue(),
                array.get(2).textValue());
    }

    public static String write(Stamp stamp) {
        return json(stamp).toString();
    }

    public static Stamp read(String json) {
        try {
            return read(EventJson.mapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stamp: " + json, e);
        }
    }
}

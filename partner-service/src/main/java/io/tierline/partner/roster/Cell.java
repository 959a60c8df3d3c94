package io.tierline.partner.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.codec.EventJson;
import io.tierline.partner.event.Stamps;
import io.tierline.prioritization.facts.Stamp;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One field of a partner and the event that won it.
 *
 * @param value null node where an attribute was taken away
 */
record Cell(Stamp stamp, JsonNode value) {

    /** Cells as the table keeps them: JSON {@code {field: [time, id, source, value]}}. */
    static String write(SortedMap<String, Cell> cells) {
        var json = EventJson.mapper().createObjectNode();
        cells.forEach((field, cell) -> json.set(field, Stamps.json(cell.stamp).add(cell.value)));
        return json.toString();
    }

    static SortedMap<String, Cell> read(String json) {
        try {
            SortedMap<String, Cell> cells = new TreeMap<>();
            for (var entry : EventJson.mapper().readTree(json).properties())
                cells.put(
                        entry.getKey(),
                        new Cell(Stamps.read(entry.getValue()), entry.getValue().get(3)));
            return cells;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cells of a partner cannot be read", e);
        }
    }
}

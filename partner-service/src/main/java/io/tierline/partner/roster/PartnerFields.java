package io.tierline.partner.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.PartnerEvent;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields that an event of a partner writes, by the names under which the table keeps them. */
final class PartnerFields {
    static final String STATUS = "status";
    static final String NAME = "name";
    static final String SEGMENT = "segment";
    static final String REGION = "region";
    static final String ATTRIBUTE = "attribute/";
    static final String EXTERNAL_ID = "externalId/";
    static final String REGISTERED = "registered";
    static final String RETIRED = "retired";

    private final SortedMap<String, JsonNode> fields = new TreeMap<>();

    private PartnerFields() {}

    /** Null nodes stand for attributes that are taken away. */
    static SortedMap<String, JsonNode> of(PartnerEvent event) {
        var writing = new PartnerFields();
        switch (event) {
            case PartnerEvent.PartnerRegistered e -> {
                writing.text(STATUS, REGISTERED);
                writing.masterData(e.name(), e.segment(), e.region(), e.attributes(), e.externalIds());
            }
            case PartnerEvent.PartnerChanged e ->
                writing.masterData(e.name(), e.segment(), e.region(), e.attributes(), e.externalIds());
            case PartnerEvent.PartnerRetired _ -> writing.text(STATUS, RETIRED);
        }
        return writing.fields;
    }

    private void masterData(
            @Nullable String name,
            @Nullable String segment,
            @Nullable String region,
            Map<String, AttributeValue> attributes,
            Map<String, String> externalIds) {
        text(NAME, name);
        text(SEGMENT, segment);
        text(REGION, region);
        attributes.forEach((attribute, value) -> fields.put(ATTRIBUTE + attribute, json(value)));
        externalIds.forEach((system, id) -> text(EXTERNAL_ID + system, id));
    }

    private void text(String field, @Nullable String text) {
        if (text != null) fields.put(field, TextNode.valueOf(text));
    }

    private static JsonNode json(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Number(var number) -> DecimalNode.valueOf(number);
            case AttributeValue.Text(var text) -> TextNode.valueOf(text);
            case AttributeValue.Flag(var flag) -> BooleanNode.valueOf(flag);
            case AttributeValue.Removed() -> NullNode.instance;
        };
    }
}

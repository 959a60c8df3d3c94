package io.tierline.contracts.codec;

import io.tierline.contracts.event.AttributeValue;
import java.util.Map;
import java.util.TreeMap;

/** Reads the open-ended maps of a partner, attributes and external ids, into the order of their names. */
final class AttributeReader {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 128;

    private AttributeReader() {}

    static Map<String, AttributeValue> attributes(Fields data) {
        Map<String, AttributeValue> attributes = new TreeMap<>();
        var node = data.node("attributes");
        if (node == null) return attributes;
        if (!node.isObject() || node.size() > MOST) {
            data.wrong("attributes", "expected an object of at most " + MOST + " attributes");
            return attributes;
        }
        for (var entry : node.properties()) {
            var at = "attributes/" + entry.getKey();
            var value = entry.getValue();
            if (entry.getKey().isBlank() || entry.getKey().length() > LONGEST_NAME)
                data.wrong("attributes", "expected attribute names of 1 to " + LONGEST_NAME + " characters");
            else if (!Fields.isUnicode(entry.getKey()))
                data.wrong("attributes", "expected attribute names in valid Unicode");
            else if (value.isNull()) attributes.put(entry.getKey(), new AttributeValue.Removed());
            else if (value.isNumber())
                attributes.put(entry.getKey(), new AttributeValue.Number(data.checked(at, value.decimalValue())));
            else if (value.isTextual() && value.textValue().length() > Limits.LONGEST_TEXT)
                data.wrong(at, "is longer than " + Limits.LONGEST_TEXT + " characters");
            else if (value.isTextual())
                attributes.put(entry.getKey(), new AttributeValue.Text(data.unicode(at, value.textValue())));
            else if (value.isBoolean()) attributes.put(entry.getKey(), new AttributeValue.Flag(value.booleanValue()));
            else data.wrong(at, "expected a number, string, boolean or null, found " + JsonKind.of(value));
        }
        return attributes;
    }

    static Map<String, String> externalIds(Fields data) {
        Map<String, String> ids = new TreeMap<>();
        var node = data.node("externalIds");
        if (node == null) return ids;
        if (!node.isObject() || node.size() > MOST) {
            data.wrong("externalIds", "expected an object of at most " + MOST + " ids");
            return ids;
        }
        for (var entry : node.properties()) {
            var at = "externalIds/" + entry.getKey();
            if (entry.getValue().isTextual())
                ids.put(
                        data.unicode(at, entry.getKey()),
                        data.unicode(at, entry.getValue().textValue()));
            else data.wrong(at, "expected a string");
        }
        return ids;
    }
}

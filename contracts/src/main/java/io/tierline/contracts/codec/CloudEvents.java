package io.tierline.contracts.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.Ids;
import io.tierline.prioritization.framework.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in structured JSON.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON event format</a>
 */
public final class CloudEvents {
    /** How far in the future an event's time may lie, for clocks that are not set alike. */
    public static final Duration LATEST_AHEAD = Limits.LATEST_AHEAD;

    static final String SPECVERSION = "1.0";

    public static final String STRUCTURED = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";
    public static final String LINES = "application/x-ndjson";

    /** What was read, and how many data fields nobody knows and are left out. */
    public record Read(Event event, int unknownFields) {}

    private CloudEvents() {}

    /**
     * Reads one event from its bytes.
     *
     * @param program the program it must belong to, from the path or the record key; null if only the event says
     * @param now the clock at the edge: times more than {@link #LATEST_AHEAD} later are refused
     * @throws UnreadableEvent with each field that is wrong
     */
    public static Read read(byte[] json, @Nullable String program, Instant now) throws UnreadableEvent {
        requireFit(json);
        var event = StraightReader.read(json, program, now);
        return event == null ? read(tree(json), program, now) : new Read(event, 0);
    }

    /** The same, made for what services say of every partner. */
    static Read readOwn(byte[] json, @Nullable String program, Instant now) throws UnreadableEvent {
        requireFit(json);
        var event = PullReader.read(json, program, now);
        return event == null ? read(tree(json), program, now) : new Read(event, 0);
    }

    private static void requireFit(byte[] json) throws UnreadableEvent {
        if (json.length > EventJson.LARGEST_EVENT)
            throw UnreadableEvent.because("", "is larger than " + EventJson.LARGEST_EVENT + " bytes");
    }

    /** Reads one event from a JSON tree; as {@link #read(byte[], String, Instant)}. */
    public static Read read(JsonNode node, @Nullable String program, Instant now) throws UnreadableEvent {
        if (!node.isObject()) throw UnreadableEvent.because("", "expected a JSON object, found " + JsonKind.of(node));
        var violations = new ArrayList<Violation>();
        var fields = new Fields(node, "", violations);
        if (!SPECVERSION.equals(fields.text("specversion"))) fields.wrong("specversion", "expected " + SPECVERSION);
        var id = fields.text("id");
        var source = fields.text("source");
        identity(fields, "id", id);
        identity(fields, "source", source);
        var time = fields.instant("time");
        if (Limits.isTooFarAhead(time, now)) fields.wrong("time", "is more than 5 minutes in the future");
        var inProgram = programOf(fields, program);
        var type = EventType.named(fields.text("type")).orElse(null);
        if (type == null) {
            if (!fields.text("type").isEmpty()) fields.wrong("type", "is unknown: " + abbreviated(fields.text("type")));
            throw new UnreadableEvent(violations.stream().distinct().toList());
        }
        var subject = fields.id("subject");
        var data = fields.node("data");
        if (data == null || !data.isObject()) {
            fields.wrong("data", data == null ? "is missing" : "expected an object, found " + JsonKind.of(data));
            throw new UnreadableEvent(violations.stream().distinct().toList());
        }
        var dataFields = new Fields(data, "/data", violations);
        var content = DataReader.read(type, dataFields, data, time);
        if (!violations.isEmpty())
            throw new UnreadableEvent(violations.stream().distinct().toList());
        return new Read(new Event(id, source, inProgram, subject, time, content), dataFields.unknown());
    }

    private static String programOf(Fields fields, @Nullable String expected) {
        var said = fields.optionalText("program");
        if (said == null && expected == null) fields.wrong("program", "is missing");
        if (said != null && !Ids.isProgram(said))
            fields.wrong("program", "expected lower-case letters, digits and dashes, at most 63");
        if (said != null && expected != null && !said.equals(expected))
            fields.wrong("program", "is " + abbreviated(said) + ", but the event was sent to " + expected);
        if (said != null) return said;
        return expected == null ? "" : expected;
    }

    private static void identity(Fields fields, String field, String text) {
        if (!Limits.isIdentity(text)) fields.wrong(field, "is longer than " + Limits.LONGEST_IDENTITY + " bytes");
    }

    private static String abbreviated(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    /** The event as structured JSON. */
    public static byte[] write(Event event) {
        var out = new ByteArrayOutputStream(1_024);
        try (var json = EventJson.mapper().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("specversion", SPECVERSION);
            json.writeStringField("id", event.id());
            json.writeStringField("source", event.source());
            json.writeStringField("type", EventType.of(event.data()).wireName());
            json.writeStringField("subject", event.subject());
            json.writeStringField("time", event.time().toString());
            json.writeStringField("datacontenttype", "application/json");
            json.writeStringField("program", event.program());
            json.writeFieldName("data");
            json.writePOJO(event.data());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The event as a JSON tree. */
    public static ObjectNode tree(Event event) {
        var node = EventJson.mapper().createObjectNode();
        node.put("specversion", SPECVERSION);
        node.put("id", event.id());
        node.put("source", event.source());
        node.put("type", EventType.of(event.data()).wireName());
        node.put("subject", event.subject());
        node.put("time", event.time().toString());
        node.put("datacontenttype", "application/json");
        node.put("program", event.program());
        node.set("data", EventJson.mapper().valueToTree(event.data()));
        return node;
    }

    /** Parses JSON. */
    static JsonNode tree(byte[] json) throws UnreadableEvent {
        try {
            var node = EventJson.mapper().readTree(json);
            if (node == null || node.isMissingNode()) throw UnreadableEvent.because("", "is empty");
            return node;
        } catch (JsonProcessingException e) {
            var where = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw UnreadableEvent.because("", "is not JSON" + where + ": " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}

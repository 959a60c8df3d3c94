package io.tierline.contracts.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The short way from bytes to an event of those types that services say of every partner of a cycle: bound to its record
 * as it is parsed, without a tree. Like {@link StraightReader} it takes an event only when every rule plainly holds, and
 * leaves the others to the full reader.
 */
final class BoundReader {
    private static final Map<String, ObjectReader> FREQUENT = Stream.of(
                    EventType.SCORE_UPDATED,
                    EventType.PARTNER_SCORED,
                    EventType.TIER_DECIDED,
                    EventType.TIER_CHANGED,
                    EventType.TIER_PENDING)
            .collect(Collectors.toUnmodifiableMap(EventType::wireName, BoundReader::reader));

    private final JsonParser json;
    private @Nullable String specversion;
    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String subject;
    private @Nullable String program;
    private @Nullable Instant time;
    private @Nullable ObjectReader type;
    private @Nullable EventData data;

    private BoundReader(JsonParser json) {
        this.json = json;
    }

    private static ObjectReader reader(EventType type) {
        return StrictJson.MAPPER.readerFor(type.record()).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Null when the full reader must decide. */
    static @Nullable Event read(byte[] bytes, @Nullable String program, Instant now) {
        try (var json = EventJson.mapper().createParser(bytes)) {
            var reader = new BoundReader(json);
            return reader.takeAll() ? reader.event(program, now) : null;
        } catch (JsonProcessingException _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean takeAll() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) return false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            var token = json.nextToken();
            if (field.equals("data") ? !bind(token) : token != JsonToken.VALUE_STRING || !take(field, json.getText()))
                return false;
        }
        return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
    }

    /** The data, whose type must have come before it. */
    private boolean bind(JsonToken token) throws IOException {
        if (type == null || token != JsonToken.START_OBJECT) return false;
        data = type.readValue(json);
        return Required.missing(data).isEmpty();
    }

    private boolean take(String field, String text) {
        if (!Fields.isPlainText(text)) return false;
        switch (field) {
            case "specversion" -> specversion = text;
            case "id" -> id = text;
            case "source" -> source = text;
            case "type" -> type = FREQUENT.get(text);
            case "subject" -> subject = text;
            case "program" -> program = text;
            case "time" -> time = PlainInstant.parse(text);
            case "datacontenttype" -> {}
            default -> {
                return false;
            }
        }
        return !field.equals("type") || type != null;
    }

    private @Nullable Event event(@Nullable String expected, Instant now) {
        var said = program == null ? expected : program;
        if (!CloudEvents.SPECVERSION.equals(specversion) || data == null) return null;
        if (id == null || source == null || !Limits.isIdentity(id) || !Limits.isIdentity(source)) return null;
        if (subject == null || !Ids.isId(subject) || time == null || Limits.isTooFarAhead(time, now)) return null;
        if (said == null || expected != null && !said.equals(expected)) return null;
        if (program != null && !Ids.isProgram(program)) return null;
        return new Event(id, source, said, subject, time, data);
    }
}

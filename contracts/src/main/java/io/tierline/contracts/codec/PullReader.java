package io.tierline.contracts.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tierline.contracts.codec.Members.Declined;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The short way from bytes to an event of those types that services say of every partner: pulled from its JSON, without
 * a tree. Like {@link StraightReader} it takes an event only when every rule plainly holds, and leaves the others to the
 * full reader.
 */
final class PullReader {
    private @Nullable String specversion;
    private @Nullable String id;
    private @Nullable String source;
    private @Nullable String subject;
    private @Nullable String program;
    private @Nullable Instant time;
    private @Nullable String contentType;
    private @Nullable EventType type;
    private @Nullable EventData data;

    private PullReader() {}

    /** Null when the full reader must decide. */
    static @Nullable Event read(byte[] bytes, @Nullable String program, Instant now) {
        try (var parser = EventJson.mapper().createParser(bytes)) {
            var json = new Members(parser);
            var reader = new PullReader();
            json.open();
            for (var field = json.next(); field != null; field = json.next()) reader.take(field, json);
            reader.eachOnce(json);
            json.end();
            return reader.event(program, now);
        } catch (Declined | JsonProcessingException _) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Data is taken once its type is known. */
    private void take(String field, Members json) throws IOException, Declined {
        switch (field) {
            case "specversion" -> specversion = json.word();
            case "id" -> id = identity(json.text());
            case "source" -> source = identity(json.word());
            case "type" -> type = type(json.word());
            case "subject" -> subject = json.text();
            case "program" -> program = json.word();
            case "time" -> time = json.instant();
            case "datacontenttype" -> contentType = plain(json.word());
            case "data" -> data = PulledData.of(Members.required(type), json);
            default -> throw Members.declined();
        }
    }

    private static EventType type(String name) throws Declined {
        var type = EventType.named(name).orElse(null);
        require(type != null && PulledData.pulls(type));
        return Members.required(type);
    }

    private static String identity(String text) throws Declined {
        require(Limits.isIdentity(text));
        return plain(text);
    }

    private static String plain(String text) throws Declined {
        require(Fields.isPlainText(text));
        return text;
    }

    private void eachOnce(Members json) throws Declined {
        json.eachOnce(specversion, id, source, type, subject, time, contentType, program, data);
    }

    private Event event(@Nullable String expected, Instant now) throws Declined {
        require(CloudEvents.SPECVERSION.equals(specversion));
        require(program == null || Ids.isProgram(program) && (expected == null || program.equals(expected)));
        var about = Members.required(subject);
        require(Fields.isPlainText(about) && Ids.isId(about));
        var happened = Members.required(time);
        require(!Limits.isTooFarAhead(happened, now));
        return new Event(
                Members.required(id),
                Members.required(source),
                Members.required(program == null ? expected : program),
                about,
                happened,
                Members.required(data));
    }

    private static void require(boolean holds) throws Declined {
        if (!holds) throw Members.declined();
    }
}

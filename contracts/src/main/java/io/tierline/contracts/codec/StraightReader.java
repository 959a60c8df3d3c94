package io.tierline.contracts.codec;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The short way from the bytes of a plain event of a frequent type to the event: one pass, no tree. It takes an event
 * only when every rule plainly holds and gives the same as {@link CloudEvents#read(com.fasterxml.jackson.databind.JsonNode,
 * String, Instant)}, which defines the rules; whatever is wrong or unusual it leaves to that one.
 */
final class StraightReader {
    private static final byte[] SPECVERSION = CloudEvents.SPECVERSION.getBytes(StandardCharsets.US_ASCII);

    private StraightReader() {}

    /** Null when the full reader must decide. */
    static @Nullable Event read(byte[] json, @Nullable String program, Instant now) {
        var scan = new PlainScan(json);
        if (!scan.isPlain() || !scan.has(PlainField.DATA)) return null;
        var fields = new PlainFields(json, scan);
        var type = PlainType.of(fields);
        if (type == null || !scan.hasOnly(type.fields) || !fields.is(PlainField.SPECVERSION, SPECVERSION)) return null;
        fields.ignore(PlainField.DATACONTENTTYPE);
        var time = fields.instant(PlainField.TIME);
        fields.require(!Limits.isTooFarAhead(time, now));
        var event = new Event(
                fields.identity(PlainField.ID),
                fields.identity(PlainField.SOURCE),
                program(fields, program),
                fields.id(PlainField.SUBJECT),
                time,
                type.read(fields, time));
        return fields.declined() ? null : event;
    }

    private static String program(PlainFields fields, @Nullable String expected) {
        var said = fields.optionalText(PlainField.PROGRAM);
        fields.require(said == null ? expected != null : Ids.isProgram(said));
        fields.require(said == null || expected == null || said.equals(expected));
        if (expected != null) return expected;
        return said == null ? "" : said;
    }
}

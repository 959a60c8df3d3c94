package io.tierline.scoring.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.codec.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Framework versions as bytes: the format's number, the version, and the document as JSON. */
public final class FrameworkCodec {
    private static final int FORMAT = 1;
    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    /** A framework document as it was published. */
    public record Document(int version, Map<String, Object> content) {}

    private FrameworkCodec() {}

    public static byte[] write(Document document) {
        try {
            return new BinaryWriter()
                    .octet(FORMAT)
                    .number(document.version())
                    .text(EventJson.mapper().writeValueAsString(document.content()))
                    .bytes();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if the bytes are of a format that is not known */
    public static Document read(byte[] bytes) {
        var in = body(bytes);
        int version = (int) in.number();
        var json = in.text().getBytes(StandardCharsets.UTF_8);
        in.end();
        try {
            return new Document(version, EventJson.mapper().readValue(json, DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version alone, without reading the document. */
    public static int version(byte[] bytes) {
        return (int) body(bytes).number();
    }

    private static BinaryReader body(byte[] bytes) {
        var in = new BinaryReader(bytes);
        int format = in.octet();
        if (format != FORMAT)
            throw new IllegalStateException("framework format %d (expected: %d)".formatted(format, FORMAT));
        return in;
    }
}

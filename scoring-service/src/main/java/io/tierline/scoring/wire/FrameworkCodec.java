package io.tierline.scoring.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.codec.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Framework versions as bytes: the format's number, the version, when it was published, and the document as JSON. */
public final class FrameworkCodec {
    private static final int FORMAT = 2;
    /** Held the latest version alone and did not say when it was published. */
    private static final int WITHOUT_TIME = 1;

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    /** A framework document as it was published. */
    public record Document(int version, Instant publishedAt, Map<String, Object> content) {}

    private FrameworkCodec() {}

    public static byte[] write(Document document) {
        try {
            return new BinaryWriter()
                    .octet(FORMAT)
                    .number(document.version())
                    .instant(document.publishedAt())
                    .text(EventJson.mapper().writeValueAsString(document.content()))
                    .bytes();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if the bytes are of a format that is not known */
    public static Document read(byte[] bytes) {
        var in = new BinaryReader(bytes);
        int format = format(in);
        int version = (int) in.number();
        var publishedAt = format == WITHOUT_TIME ? Instant.EPOCH : in.instant();
        var json = in.text().getBytes(StandardCharsets.UTF_8);
        in.end();
        try {
            return new Document(version, publishedAt, EventJson.mapper().readValue(json, DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version alone, without reading the document. */
    public static int version(byte[] bytes) {
        var in = new BinaryReader(bytes);
        var _ = format(in);
        return (int) in.number();
    }

    private static int format(BinaryReader in) {
        int format = in.octet();
        if (format != FORMAT && format != WITHOUT_TIME)
            throw new IllegalStateException("framework format %d (expected: at most %d)".formatted(format, FORMAT));
        return format;
    }
}

package io.tierline.service.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.tierline.service.problem.Refused;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A framework as it comes over HTTP, as a plain tree of maps, lists, strings, numbers and booleans; a field that is null
 * is absent. Bounded in size and depth; a key that stands twice and a YAML alias are refused, for they hide what the
 * document says.
 */
public final class FrameworkDocument {
    /** Bytes; as many as an event may have. */
    public static final int LARGEST = 256 * 1024;

    private static final int DEEPEST = 20;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(constraints())
            .build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(constraints())
            .loaderOptions(loaderOptions())
            .build();

    private FrameworkDocument() {}

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(64)
                .maxStringLength(LARGEST)
                .build();
    }

    private static LoaderOptions loaderOptions() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST);
        return options;
    }

    /** @throws Refused unreadable, with the line and column where reading ended */
    public static Map<String, Object> read(byte[] body, MediaType type) {
        try (var parser = factory(type).createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                throw refused(parser, "expected an object with the fields of a framework");
            var document = object(parser);
            if (parser.nextToken() != null) throw refused(parser, "something follows after the end of the document");
            return document;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw Refused.unreadable("The document cannot be read%s: %s"
                    .formatted(
                            at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
                            firstLine(e.getOriginalMessage())));
        } catch (IOException e) {
            throw Refused.unreadable("The document cannot be read: it is not UTF-8.");
        }
    }

    private static JsonFactory factory(MediaType type) {
        return type.getSubtype().contains("yaml") ? YAML : JSON;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias())
            throw refused(parser, "aliases are not read here");
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING ->
                parser instanceof YAMLParser && parser.getText().isEmpty() ? null : parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw refused(parser, "is out of place");
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (parser.nextToken() == null) throw refused(parser, "the document ends in the middle");
            var value = value(parser);
            if (value != null) object.put(name, value);
        }
        return object;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
        return list;
    }

    private static Refused refused(JsonParser parser, String detail) {
        var at = parser.currentTokenLocation();
        return Refused.unreadable("The document cannot be read at line %d, column %d: %s"
                .formatted(at.getLineNr(), at.getColumnNr(), detail));
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}

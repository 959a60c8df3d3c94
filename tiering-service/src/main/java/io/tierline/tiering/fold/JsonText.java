package io.tierline.tiering.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.codec.EventJson;
import java.io.UncheckedIOException;

/** JSON kept in a text column, so that key order and decimals stay as they were written. */
public final class JsonText {
    private JsonText() {}

    public static String of(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException when it is not what {@link #of} wrote */
    public static <T> T read(String text, TypeReference<T> type) {
        try {
            return EventJson.mapper().readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.tierline.partner.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.codec.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Ids of events that are not taken, as far as they can be read and shown. */
final class EventIds {
    private static final int LONGEST = 128;

    private EventIds() {}

    static @Nullable String in(byte[] json) {
        try {
            return in(EventJson.mapper().readTree(json));
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable String in(@Nullable JsonNode json) {
        var id = json == null ? null : json.get("id");
        if (id == null || !id.isTextual()) return null;
        var text = id.textValue();
        return new String(
                text.substring(0, Math.min(LONGEST, text.length())).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }
}

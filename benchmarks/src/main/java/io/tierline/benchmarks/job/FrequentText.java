package io.tierline.benchmarks.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Reads texts of which there are few different ones, each kept once instead of once an event. */
public final class FrequentText extends JsonDeserializer<String> {
    private static final int SIZE = 1 << 10;
    private static final AtomicReferenceArray<String> KNOWN = new AtomicReferenceArray<>(SIZE);

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var characters = json.getTextCharacters();
        int from = json.getTextOffset();
        int length = json.getTextLength();
        int hash = 0;
        for (int at = from; at < from + length; at++) hash = 31 * hash + characters[at];
        int place = (hash ^ hash >>> 16) & SIZE - 1;
        var known = KNOWN.getPlain(place);
        if (known != null && isSame(known, characters, from, length)) return known;
        var text = json.getText();
        KNOWN.set(place, text);
        return text;
    }

    private static boolean isSame(String known, char[] characters, int from, int length) {
        if (known.length() != length) return false;
        for (int at = 0; at < length; at++) if (known.charAt(at) != characters[from + at]) return false;
        return true;
    }
}

package io.tierline.benchmarks.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/** Reads an RFC 3339 time as milliseconds since the epoch; whole seconds in UTC without detours. */
public final class EpochMillis extends JsonDeserializer<Long> {
    private static final int WHOLE_SECONDS = "2026-11-23T15:30:00Z".length();

    @Override
    public Long deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return of(json.getText());
    }

    @Override
    public Long getNullValue(DeserializationContext context) {
        return 0L;
    }

    static long of(String text) {
        if (text.length() != WHOLE_SECONDS || text.charAt(WHOLE_SECONDS - 1) != 'Z')
            return Instant.parse(text).toEpochMilli();
        long days = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int seconds = number(text, 11, 13) * 3_600 + number(text, 14, 16) * 60 + number(text, 17, 19);
        return (days * 86_400 + seconds) * 1_000;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) number = number * 10 + text.charAt(at) - '0';
        return number;
    }
}

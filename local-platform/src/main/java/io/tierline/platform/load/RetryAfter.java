package io.tierline.platform.load;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: seconds, or an HTTP date. */
final class RetryAfter {
    private RetryAfter() {}

    /** How long the answer asks to wait, if it asks in a way that can be read. */
    static Optional<Duration> of(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").flatMap(value -> read(value.strip(), Instant.now()));
    }

    static Optional<Duration> read(String value, Instant now) {
        if (value.matches("\\d{1,6}")) return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        try {
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

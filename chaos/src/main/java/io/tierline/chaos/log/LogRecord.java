package io.tierline.chaos.log;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log.
 *
 * @param appended when the broker appended it
 */
public record LogRecord(
        Place place, Instant appended, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    public Fingerprint fingerprint() {
        return Fingerprint.of(key, value);
    }
}

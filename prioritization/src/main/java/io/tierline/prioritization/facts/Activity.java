package io.tierline.prioritization.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Joint work that stands as of an instant; {@code stamp} is that of the event that last logged it. */
public record Activity(
        String id, Stamp stamp, String kind, @Nullable String account) {
    public Instant time() {
        return stamp.time();
    }
}

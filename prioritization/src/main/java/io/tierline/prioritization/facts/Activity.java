package io.tierline.prioritization.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Joint work that stands as of an instant; {@code time} is that of the event that last logged it. */
public record Activity(
        String id, Instant time, String kind, @Nullable String account) {}

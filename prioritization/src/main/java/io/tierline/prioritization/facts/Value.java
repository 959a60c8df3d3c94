package io.tierline.prioritization.facts;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of a register. */
public sealed interface Value {
    /** Of {@code status}: on the roster or retired. */
    record Membership(boolean registered) implements Value {}

    /** Of {@code name}, {@code segment} and {@code region}. */
    record Label(String text) implements Value {}

    record Attribute(AttributeValue value) implements Value {}

    record Activity(String kind, @Nullable String account) implements Value {}

    /** Stands where an activity was; a later log of the same activity replaces it. */
    record Retraction() implements Value {}

    /** See {@link Fact.DealChanged}. */
    record Deal(
            @Nullable String account,
            DealStatus status,
            double amount,
            String currency,
            double share,
            Attribution attribution,
            @Nullable Instant closedAt)
            implements Value {}

    record Overlap(Map<String, Double> fields) implements Value {
        public Overlap {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }
    }
}

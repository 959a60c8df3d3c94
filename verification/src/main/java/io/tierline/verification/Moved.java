package io.tierline.verification;

import io.tierline.contracts.codec.CanonicalJson;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent.TierChanged;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A move that a cycle made. Absent: what does not apply, such as a score of a partner that left. */
record Moved(
        String partner,
        @Nullable String name,
        @Nullable String from,
        @Nullable String to,
        @Nullable String direction,
        @Nullable String reason,
        @Nullable Double score,
        @Nullable Integer rank,
        @Nullable Double marginToLine) {
    static final String RESCORE = "rescore";
    static final String EXCEPTION = "exception";

    static Moved of(Event event, TierChanged change) {
        return new Moved(
                event.subject(),
                change.name(),
                change.from(),
                change.to(),
                change.direction(),
                change.reason(),
                change.score(),
                change.rank(),
                change.marginToLine());
    }

    /** In words. */
    String text() {
        return to == null ? "one out of " + from : "one to " + to;
    }

    /** By name, those that are there. */
    SortedMap<String, String> fields() {
        var fields = new TreeMap<String, String>();
        put(fields, "name", name);
        put(fields, "from", from);
        put(fields, "to", to);
        put(fields, "direction", direction);
        put(fields, "reason", reason);
        put(fields, "score", score);
        put(fields, "rank", rank);
        put(fields, "marginToLine", marginToLine);
        return fields;
    }

    private static void put(SortedMap<String, String> fields, String field, @Nullable Object value) {
        if (value != null) fields.put(field, CanonicalJson.of(value));
    }
}

package io.tierline.prioritization.facts;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One thing that happened to one partner, as far as its score is concerned. */
public sealed interface Fact {
    Stamp stamp();

    /** On the roster, for the first time or again; attributes merge name by name. */
    record Registered(
            Stamp stamp,
            String name,
            String segment,
            @Nullable String region,
            Map<String, AttributeValue> attributes) implements Fact {
        public Registered {
            attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        }
    }

    /** New master data; null leaves a field as it was, {@link AttributeValue.Removed} takes an attribute away. */
    record Changed(
            Stamp stamp,
            @Nullable String name,
            @Nullable String segment,
            @Nullable String region,
            Map<String, AttributeValue> attributes)
            implements Fact {
        public Changed {
            attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        }
    }

    record Retired(Stamp stamp) implements Fact {}

    /** Joint work; the same {@code activityId} again replaces it. */
    record ActivityLogged(
            Stamp stamp,
            String activityId,
            String kind,
            @Nullable String account) implements Fact {}

    record ActivityRetracted(Stamp stamp, String activityId) implements Fact {}

    /**
     * The whole latest state of a deal.
     *
     * @param amount in {@code currency}; below zero only on a credit note
     * @param share this partner's part, in (0, 1]
     * @param closedAt present when the deal is won or lost
     */
    record DealChanged(
            Stamp stamp,
            String dealId,
            @Nullable String account,
            DealStatus status,
            double amount,
            String currency,
            double share,
            Attribution attribution,
            @Nullable Instant closedAt)
            implements Fact {
        private static final double MOST = 1e15;

        public DealChanged {
            if (!(Math.abs(amount) <= MOST))
                throw new IllegalArgumentException("amount: " + amount + " (expected: at most 1e15 either way)");
            if (!(share > 0 && share <= 1))
                throw new IllegalArgumentException("share: " + share + " (expected: (0, 1])");
            if (status.closed() && closedAt == null)
                throw new IllegalArgumentException(
                        "closedAt is missing (expected: a time, the deal is " + status + ")");
        }
    }

    /** A whole snapshot of overlap counts by field; replaces the one before. */
    record OverlapReported(Stamp stamp, Map<String, Double> fields) implements Fact {
        public OverlapReported {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
            fields.forEach((field, count) -> {
                if (!Double.isFinite(count))
                    throw new IllegalArgumentException(field + ": " + count + " (expected: finite)");
            });
        }
    }
}

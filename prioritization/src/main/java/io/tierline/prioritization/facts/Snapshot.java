package io.tierline.prioritization.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was known about one partner as of an instant. Every collection is in a fixed order, so that sums over it give
 * the same bits whatever the order of arrival was.
 *
 * @param present registered at or before the instant and not retired
 * @param registeredSince the time of the latest registration; null unless present
 * @param name empty until known
 * @param segment empty until known
 * @param attributes by name, without the removed ones
 * @param activities by time, then id, without the retracted ones
 * @param deals by id
 * @param overlap the latest report; null until there is one
 */
public record Snapshot(
        boolean present,
        @Nullable Instant registeredSince,
        String name,
        String segment,
        @Nullable String region,
        SortedMap<String, Attribute> attributes,
        List<Activity> activities,
        List<Deal> deals,
        @Nullable Overlap overlap) {

    /** An attribute and the event that last set it. */
    public record Attribute(AttributeValue value, Stamp stamp) {}

    /** Overlap counts by field and the event that reported them. */
    public record Overlap(SortedMap<String, Double> fields, Stamp stamp) {}

    public static Snapshot of(Map<RegisterKey, Register> registers, Instant t) {
        return of(registers.entrySet(), t);
    }

    /** Each key once, in any order. */
    public static Snapshot of(Iterable<? extends Map.Entry<RegisterKey, Register>> registers, Instant t) {
        return of(registers, t, LogCut.NOW);
    }

    /** As it was known when the log had been read up to {@code known}; each key once, in any order. */
    public static Snapshot of(Iterable<? extends Map.Entry<RegisterKey, Register>> registers, Instant t, LogCut known) {
        var reading = new SnapshotReading();
        for (var entry : registers) {
            var version = entry.getValue().at(t, known.below(entry.getKey().kind()));
            if (version != null) reading.take(entry.getKey(), version);
        }
        return reading.snapshot();
    }

    /** Empty when there is no such attribute or it is not a number. */
    public OptionalDouble number(String attribute) {
        var found = attributes.get(attribute);
        return found != null && found.value() instanceof AttributeValue.Num(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    public OptionalDouble overlap(String field) {
        var count = overlap == null ? null : overlap.fields().get(field);
        return count == null ? OptionalDouble.empty() : OptionalDouble.of(count);
    }
}

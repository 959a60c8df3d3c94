package io.tierline.prioritization.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A snapshot while its registers are being read, in any order. */
final class SnapshotReading {
    private static final Comparator<Deal> BY_ID = (one, other) -> one.id().compareTo(other.id());

    private @Nullable Instant registeredSince;
    private String name = "";
    private String segment = "";
    private @Nullable String region;
    private final TreeMap<String, Snapshot.Attribute> attributes = new TreeMap<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private Snapshot.@Nullable Overlap overlap;

    void take(RegisterKey key, Version version) {
        var stamp = version.stamp();
        switch (version.value()) {
            case Value.Membership(boolean registered) -> registeredSince = registered ? stamp.time() : null;
            case Value.Label(String text) -> label(key, text);
            case Value.Attribute(AttributeValue value) -> {
                if (!(value instanceof AttributeValue.Removed))
                    attributes.put(key.id(), new Snapshot.Attribute(value, stamp));
            }
            case Value.Activity(String kind, var account) ->
                activities.add(new Activity(key.id(), stamp, kind, account));
            case Value.Retraction() -> {}
            case Value.Deal deal -> deals.add(deal(key.id(), stamp, deal));
            case Value.Overlap(var fields) ->
                overlap = new Snapshot.Overlap(Collections.unmodifiableSortedMap(new TreeMap<>(fields)), stamp);
        }
    }

    Snapshot snapshot() {
        deals.sort(BY_ID);
        return new Snapshot(
                registeredSince != null,
                registeredSince,
                name,
                segment,
                region,
                Collections.unmodifiableSortedMap(attributes),
                ActivityOrder.sorted(activities),
                List.copyOf(deals),
                overlap);
    }

    private void label(RegisterKey key, String text) {
        switch (key.kind()) {
            case NAME -> name = text;
            case SEGMENT -> segment = text;
            case REGION -> region = text;
            case STATUS, ATTRIBUTE, ACTIVITY, DEAL, OVERLAP ->
                throw new IllegalStateException("a label in the register " + key.wire());
        }
    }

    private static Deal deal(String id, Stamp stamp, Value.Deal deal) {
        return new Deal(
                id,
                stamp,
                deal.account(),
                deal.status(),
                deal.amount(),
                deal.currency(),
                deal.share(),
                deal.attribution(),
                deal.closedAt());
    }
}

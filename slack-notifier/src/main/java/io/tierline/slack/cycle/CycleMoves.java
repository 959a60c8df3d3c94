package io.tierline.slack.cycle;

import io.tierline.contracts.event.TierEvent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What one cycle did to partners: how many of each kind, and the best-ranked few of each by name. */
public final class CycleMoves {
    /** Partners kept by name per kind: what a digest has room for. */
    public static final int MOST_NAMED = 15;

    /** What can happen to a partner in a cycle, in the order in which digests tell it. */
    public enum Kind {
        PROMOTED,
        DEMOTED,
        PENDING,
        ENTERED,
        LEFT
    }

    private record Place(int rank, String partner) {}

    private record Named(TreeMap<Place, TierEvent> best) {
        static Named none() {
            return new Named(new TreeMap<>(Comparator.comparingInt(Place::rank).thenComparing(Place::partner)));
        }
    }

    private final Map<Kind, Named> named = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** Takes a move of the cycle. */
    public void take(String partner, TierEvent event) {
        switch (event) {
            case TierEvent.TierChanged t ->
                add(kind(t.direction()), new Place(t.rank() == null ? Integer.MAX_VALUE : t.rank(), partner), t);
            case TierEvent.TierPending t -> add(Kind.PENDING, new Place(t.rank(), partner), t);
            case TierEvent.TierDecided t ->
                throw new IllegalArgumentException("decision of " + t.cycle() + " is no move");
        }
    }

    private static Kind kind(String direction) {
        return switch (direction) {
            case "promoted" -> Kind.PROMOTED;
            case "demoted" -> Kind.DEMOTED;
            case "entered" -> Kind.ENTERED;
            case "left" -> Kind.LEFT;
            default ->
                throw new IllegalArgumentException(
                        "direction: " + direction + " (expected: promoted, demoted, entered or left)");
        };
    }

    private void add(Kind kind, Place place, TierEvent event) {
        counts.merge(kind, 1, Integer::sum);
        var best = named.computeIfAbsent(kind, _ -> Named.none()).best();
        best.put(place, event);
        if (best.size() > MOST_NAMED) best.pollLastEntry();
    }

    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The best-ranked of a kind, at most {@value #MOST_NAMED}. */
    public List<TierEvent> named(Kind kind) {
        var found = named.get(kind);
        return found == null ? List.of() : List.copyOf(found.best().values());
    }

    /** Where the cycle's own counts, by lower-case kind, are others than those of the moves found. */
    public List<String> differences(Map<String, Integer> counted) {
        return Arrays.stream(Kind.values())
                .filter(kind -> count(kind) != counted.getOrDefault(wireName(kind), count(kind)))
                .map(kind -> "%d found as %s (expected: %d)"
                        .formatted(count(kind), wireName(kind), counted.get(wireName(kind))))
                .toList();
    }

    private static String wireName(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

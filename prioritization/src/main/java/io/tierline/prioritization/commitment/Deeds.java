package io.tierline.prioritization.commitment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** What was done for one partner, by kind; of each day the first. */
public final class Deeds {
    private static final BinaryOperator<Deed> FIRST =
            BinaryOperator.minBy(Comparator.comparing(Deed::time).thenComparing(Deed::activity));

    private final Map<String, NavigableMap<LocalDate, Deed>> byKind = new HashMap<>();

    private Deeds() {}

    /** In any order. */
    public static Deeds of(List<Deed> deeds) {
        var made = new Deeds();
        for (var deed : deeds)
            made.byKind.computeIfAbsent(deed.kind(), _ -> new TreeMap<>()).merge(deed.day(), deed, FIRST);
        return made;
    }

    NavigableMap<LocalDate, Deed> of(String kind) {
        return byKind.getOrDefault(kind, Collections.emptyNavigableMap());
    }
}

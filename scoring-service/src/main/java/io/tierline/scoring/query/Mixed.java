package io.tierline.scoring.query;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That the rows of a ranking are not all evaluated with the same framework, as a new one is just being taken over.
 *
 * @param versions ascending
 * @param since when the newest of them was published
 */
public record Mixed(List<Integer> versions, Instant since) {
    /**
     * Null when they are.
     *
     * @param published when each version of the rows was
     */
    static @Nullable Mixed of(List<Held.Row> rows, SortedMap<Integer, Instant> published) {
        var versions = rows.stream().map(Held.Row::frameworkVersion).collect(Collectors.toSet()).stream()
                .sorted()
                .toList();
        if (versions.size() < 2) return null;
        var since = published.get(versions.getLast());
        return since == null ? null : new Mixed(versions, since);
    }
}

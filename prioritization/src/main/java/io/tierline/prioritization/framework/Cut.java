package io.tierline.prioritization.framework;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a tier: the limit is {@code top}, or {@code share} of all, or none.
 *
 * @param top how many, at least 1
 * @param share in (0, 1]
 * @param minScore in [0, 100]
 * @param floors the least scaled value, in [0, 100], by factor name
 * @param withinSegment whether the limit holds for each segment of its own
 */
public record Cut(
        @Nullable Integer top,
        @Nullable Double share,
        @Nullable Double minScore,
        Map<String, Double> floors,
        boolean withinSegment) {
    public Cut {
        floors = Collections.unmodifiableMap(new TreeMap<>(floors));
    }
}

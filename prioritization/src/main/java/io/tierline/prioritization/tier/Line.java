package io.tierline.prioritization.tier;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The score from which a cycle let partners into a tier: that of the last one in when the limit was reached (with its
 * margin, when it was let in by that), else the tier's least score. A limit that leaves no place has its line at 100.
 *
 * @param score the line for everyone, or for a segment that is not in {@code bySegment}
 * @param bySegment the lines of a cut within segments
 */
public record Line(double score, Map<String, Double> bySegment) {
    public Line {
        bySegment = Collections.unmodifiableMap(new TreeMap<>(bySegment));
    }

    public double of(String segment) {
        return bySegment.getOrDefault(segment, score);
    }
}

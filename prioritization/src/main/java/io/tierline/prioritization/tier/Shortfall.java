package io.tierline.prioritization.tier;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a partner lacks to hold a tier; all zero and empty when it lacks nothing.
 *
 * @param points of score, its margin counted in, to reach the line
 * @param floors scaled points to each floor it misses, by factor
 * @param coverage percent of weight that must become known
 */
public record Shortfall(double points, Map<String, Double> floors, double coverage) {
    public Shortfall {
        floors = Collections.unmodifiableMap(new TreeMap<>(floors));
    }
}

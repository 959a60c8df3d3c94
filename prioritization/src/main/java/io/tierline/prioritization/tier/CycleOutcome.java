package io.tierline.prioritization.tier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of a re-score cycle.
 *
 * @param decisions in rank order
 * @param lines by tier, best first; the last tier has none
 */
public record CycleOutcome(List<Decision> decisions, Map<String, Line> lines) {
    public CycleOutcome {
        decisions = List.copyOf(decisions);
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }
}

package io.tierline.prioritization.capacity;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The plan before this one: hours per week by partner, then by member.
 */
public record PlanInForce(Map<String, Map<String, Double>> hours) {
    public static final PlanInForce NONE = new PlanInForce(Map.of());

    public PlanInForce {
        var copy = new TreeMap<String, Map<String, Double>>();
        hours.forEach((partner, byMember) -> copy.put(partner, Collections.unmodifiableMap(new TreeMap<>(byMember))));
        hours = Collections.unmodifiableMap(copy);
    }

    /** By member id; empty when the partner had none. */
    public Map<String, Double> of(String partner) {
        return hours.getOrDefault(partner, Map.of());
    }

    /** The one member that held all of the partner's hours; empty when there was none or more than one. */
    public Optional<String> owner(String partner) {
        var byMember = of(partner);
        return byMember.size() == 1 ? byMember.keySet().stream().findFirst() : Optional.empty();
    }
}

package io.tierline.prioritization.framework;

import java.util.List;

/** What partners of a tier are promised, and by whom. */
public record ServiceLevel(Owner owner, List<Commitment> commitments) {
    public ServiceLevel {
        commitments = List.copyOf(commitments);
    }

    /** For one partner. */
    public double hoursPerWeek() {
        return commitments.stream().mapToDouble(Commitment::hoursPerWeek).sum();
    }
}

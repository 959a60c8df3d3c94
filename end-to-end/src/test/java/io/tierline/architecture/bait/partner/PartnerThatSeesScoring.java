package io.tierline.architecture.bait.partner;

import io.tierline.scoring.topology.ScoringTopology;

/** Reaches into another service. */
public final class PartnerThatSeesScoring {
    public Class<?> other() {
        return ScoringTopology.class;
    }
}

package io.tierline.tiering.decision;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The part of a decision that a board shows; boards may be long, and reasons are most of a decision. */
@RegisterForReflection
public record DecidedPartner(
        String partner,
        String name,
        String segment,
        String tier,
        int rank,
        double score,
        double coverage,
        boolean pendingDemotion) {}

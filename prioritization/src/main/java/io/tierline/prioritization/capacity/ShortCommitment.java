package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.Commitment;

/** Hours per week that a tier promises a partner for one commitment and nobody has. */
public record ShortCommitment(Commitment commitment, double hoursShort) {}

package io.tierline.prioritization.tier;

import io.tierline.prioritization.score.PartnerScore;

/** A partner that takes part in a cycle. */
public record Candidate(String partner, String segment, PartnerScore score) {}

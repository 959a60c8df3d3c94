package io.tierline.verification;

import io.tierline.prioritization.tier.Candidate;

/**
 * A partner's score in a cycle, recomputed.
 *
 * @param partition where its events stand
 * @param name as it was then
 */
record Scored(int partition, String name, Candidate candidate) {}

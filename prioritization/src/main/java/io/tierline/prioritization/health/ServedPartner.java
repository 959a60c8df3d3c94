package io.tierline.prioritization.health;

/**
 * A partner and the time that was spent with it.
 *
 * @param tier that a cycle decided
 * @param rank that it had then, from 1
 * @param hours per week since
 */
public record ServedPartner(String partner, String name, String tier, int rank, double score, double hours) {}

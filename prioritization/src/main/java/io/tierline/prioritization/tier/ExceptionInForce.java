package io.tierline.prioritization.tier;

/**
 * A person's word that a partner is in a tier whatever its score says.
 *
 * @param id of the exception
 * @param earned where the partner would stand without it: so nobody else's place depends on it
 */
public record ExceptionInForce(String id, String tier, Standing earned) {}

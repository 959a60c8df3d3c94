package io.tierline.tiering.exception;

/**
 * A partner that an exception in force holds in a tier.
 *
 * @param cyclesLeft closed cycles that it still holds through, at least 1
 */
public record HeldPartner(String partner, String exception, String tier, int cyclesLeft) {}

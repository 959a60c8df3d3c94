package io.tierline.chaos.ledger;

import io.tierline.chaos.log.Fingerprint;

/**
 * The broker's word for one record.
 *
 * @param poison whether its writer made it unusable on purpose
 */
public record Ack(long offset, Fingerprint fingerprint, boolean poison) {}

package io.tierline.prioritization.capacity;

/**
 * An open deal of a partner.
 *
 * @param amount in the framework's currency
 */
public record LiveDeal(String dealId, double amount) {}

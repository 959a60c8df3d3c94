package io.tierline.prioritization.capacity;

import org.jspecify.annotations.Nullable;

/**
 * Hours per week for a partner below the best tier, for the time its biggest open deal lasts.
 *
 * @param member who gives them; null when nobody's reserve has room
 * @param hoursShort all of the hours when there is no member, else 0
 */
public record LiveDealHours(
        String partner,
        String dealId,
        double amount,
        @Nullable String member,
        double hours,
        double hoursShort) {}

package io.tierline.prioritization.framework;

import java.time.Period;

/**
 * Hours set aside for big open deals of partners below the best tier.
 *
 * @param reserve the part of everyone's hours that is set aside, in [0, 1]
 * @param minAmount the least deal, in the framework's currency
 * @param hours of work per {@code every}
 */
public record LiveDeals(double reserve, double minAmount, double hours, Period every) {
    /** For one partner. */
    public double hoursPerWeek() {
        return hours * 7 / Cadence.days(every);
    }
}

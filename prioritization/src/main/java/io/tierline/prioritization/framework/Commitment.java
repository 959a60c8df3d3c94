package io.tierline.prioritization.framework;

import java.time.Period;

/**
 * One thing done for a partner again and again.
 *
 * @param kind the activity kind that fulfils it
 * @param hours of work each time
 */
public record Commitment(String name, String kind, Period every, double hours) {
    public double hoursPerWeek() {
        return hours * 7 / Cadence.days(every);
    }
}

package io.tierline.prioritization.framework;

import java.time.Period;

/** The mean length of a calendar period. */
public final class Cadence {
    /** Of the Julian year's twelfth: 365.25 / 12. */
    public static final double DAYS_PER_MONTH = 30.4375;

    private Cadence() {}

    public static double days(Period every) {
        return every.toTotalMonths() * DAYS_PER_MONTH + every.getDays();
    }
}

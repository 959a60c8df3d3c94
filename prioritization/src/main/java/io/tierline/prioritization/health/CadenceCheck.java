package io.tierline.prioritization.health;

import static io.tierline.prioritization.health.Finding.Check.NEVER_RESCORED;

import io.tierline.prioritization.score.Rounding;
import java.util.List;

/** Whether partners are scored again as often as was said, and the framework itself is looked at again. */
public final class CadenceCheck {
    /** Age of the last cycle, in cadences. */
    static final double MOST = 1.25;
    /** A year and a month: a framework that is for a year should have been read again by then. */
    static final double OLD_VERSION_DAYS = 396;

    private CadenceCheck() {}

    /** Pure. */
    public static Finding of(Evidence.OfCadence cadence) {
        double value = Rounding.fourDecimals(cadence.ageDays() / cadence.everyDays());
        boolean late = cadence.overdueDays() > 0 || value > MOST;
        boolean old = cadence.versionAgeDays() > OLD_VERSION_DAYS;
        if (cadence.lastCycle() == null && !late && !old)
            return Finding.unknown(NEVER_RESCORED, "No cycle has closed yet, and none was due so far.");
        return Finding.of(NEVER_RESCORED, late || old, value, MOST, sentence(cadence, late, old), List.of(cadence));
    }

    private static String sentence(Evidence.OfCadence cadence, boolean late, boolean old) {
        if (late && cadence.lastCycle() == null)
            return Said.of(
                    "Partners have never been scored: the framework is %.0f days old, and asks for a cycle every %.0f.",
                    cadence.versionAgeDays(), cadence.everyDays());
        if (cadence.overdueDays() > 0)
            return Said.of(
                    "A cycle has been overdue for %d days; the last one is %.0f days old.",
                    cadence.overdueDays(), cadence.ageDays());
        if (late)
            return Said.of(
                    "The last cycle is %.0f days old, and the framework asks for one every %.0f.",
                    cadence.ageDays(), cadence.everyDays());
        if (old)
            return Said.of(
                    "The framework has not been changed for %.0f days, over %d cycles.",
                    cadence.versionAgeDays(), cadence.cyclesOfVersion());
        return Said.of(
                "Partners are scored again in time: the last cycle is %.0f days old, one is due every %.0f.",
                cadence.ageDays(), cadence.everyDays());
    }
}

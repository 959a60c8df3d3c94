package io.tierline.prioritization.framework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The calendar of re-score cycles: the start of every due day in the program's time zone. Due days count from
 * {@code startingOn}, never from the one before, so that a cadence from the 31st stays at month ends.
 */
public record Rescore(Period every, LocalDate startingOn, ZoneId timeZone, Mode mode) {
    /** Who closes a cycle that is due. */
    public enum Mode {
        /** The schedule. */
        AUTOMATIC,
        /** A person, who is told that it is due. */
        PROMPTED
    }

    /** The instant of cycle {@code n}, from 0. */
    public Instant dueAt(int n) {
        return startingOn.plus(every.multipliedBy(n)).atStartOfDay(timeZone).toInstant();
    }

    /** The first cycle later than {@code t}. */
    public Instant nextAfter(Instant t) {
        return dueAt(firstAfter(t));
    }

    /** The last cycle not later than {@code t}; empty before the first. */
    public Optional<Instant> latestAtOrBefore(Instant t) {
        int next = firstAfter(t);
        return next == 0 ? Optional.empty() : Optional.of(dueAt(next - 1));
    }

    private int firstAfter(Instant t) {
        double elapsedDays = (t.getEpochSecond() - dueAt(0).getEpochSecond()) / 86_400.0;
        int n = Math.max(0, (int) (elapsedDays / Cadence.days(every)));
        while (n > 0 && dueAt(n - 1).isAfter(t)) n--;
        while (!dueAt(n).isAfter(t)) n++;
        return n;
    }
}

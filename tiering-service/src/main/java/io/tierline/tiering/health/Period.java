package io.tierline.tiering.health;

import io.tierline.tiering.cycle.CycleRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days whose hours are held against the tiers of a cycle: those since the last cycle, or, while they are few, those
 * between it and the one before.
 *
 * @param cycle whose tiers were in force
 * @param end the day after the last one
 */
record Period(CycleRow cycle, Instant from, Instant to, LocalDate start, LocalDate end) {
    /** Commitments are weekly to quarterly; less than a fortnight tells nothing. */
    private static final Duration LEAST = Duration.ofDays(14);

    static Optional<Period> of(CycleRow last, @Nullable CycleRow before, ZoneId zone, Instant now) {
        if (Duration.between(last.asOf, now).compareTo(LEAST) >= 0)
            return Optional.of(of(last, now, zone, day(now, zone).plusDays(1)));
        if (before != null && Duration.between(before.asOf, last.asOf).compareTo(LEAST) >= 0)
            return Optional.of(of(before, last.asOf, zone, day(last.asOf, zone)));
        return Optional.empty();
    }

    private static Period of(CycleRow cycle, Instant to, ZoneId zone, LocalDate end) {
        return new Period(cycle, cycle.asOf, to, day(cycle.asOf, zone), end);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    double weeks() {
        return Duration.between(from, to).toSeconds() / 604_800.0;
    }
}

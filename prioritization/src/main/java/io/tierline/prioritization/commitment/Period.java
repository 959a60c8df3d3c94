package io.tierline.prioritization.commitment;

import java.time.LocalDate;

/**
 * A stretch of days in which something promised is to be done once.
 *
 * @param index from 0
 * @param until the day after its last
 */
public record Period(int index, LocalDate from, LocalDate until) {
    /** Its last day. */
    public LocalDate to() {
        return until.minusDays(1);
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}

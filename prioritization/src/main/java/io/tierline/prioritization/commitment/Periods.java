package io.tierline.prioritization.commitment;

import io.tierline.prioritization.framework.Cadence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The periods of a commitment. Each counts from the start, never from the one before, so that months from the 31st stay
 * at month ends; days are calendar days, however long their clocks make them.
 */
public record Periods(LocalDate start, java.time.Period every) {

    /** @param index from 0 */
    public Period at(int index) {
        return new Period(index, from(index), from(index + 1));
    }

    /**
     * The index of the period that has the day.
     *
     * @param day not before the start
     */
    public int indexOf(LocalDate day) {
        if (day.isBefore(start)) throw new IllegalArgumentException(day + " (expected: from " + start + " on)");
        int index = Math.max(0, (int) (ChronoUnit.DAYS.between(start, day) / Cadence.days(every)));
        while (index > 0 && from(index).isAfter(day)) index--;
        while (!from(index + 1).isAfter(day)) index++;
        return index;
    }

    private LocalDate from(int index) {
        return start.plus(every.multipliedBy(index));
    }
}

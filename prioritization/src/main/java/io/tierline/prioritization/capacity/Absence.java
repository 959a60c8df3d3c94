package io.tierline.prioritization.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days away, both ends included. */
public record Absence(LocalDate from, LocalDate to) {
    /** Whether {@code day} is a working day, Monday to Friday, that falls into the absence. */
    boolean takes(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !day.isBefore(from) && !day.isAfter(to);
    }
}

package io.tierline.prioritization.commitment;

import java.time.LocalDate;

/**
 * Periods of one commitment that were missed one after the other.
 *
 * @param id unique in its program; it names the first period missed
 * @param last the last period missed
 * @param inARow how many, from 1
 */
public record Item(String id, Promise promise, Period last, int inARow, Ending ending) {
    public Severity severity() {
        return Severity.of(promise.best(), inARow);
    }

    public boolean isOpen() {
        return ending instanceof Ending.None;
    }

    /** The day it closed; later than any while it is open. */
    public LocalDate endedOn() {
        return switch (ending) {
            case Ending.None _ -> LocalDate.MAX;
            case Ending.Met(var deed) -> deed.day();
            case Ending.Lapsed(var on) -> on;
        };
    }
}

package io.tierline.prioritization.commitment;

import java.time.LocalDate;

/** How an item stands. */
public sealed interface Ending {
    /** Nothing of the kind was done since. */
    record None() implements Ending {}

    /** Done at last, in the period after the missed ones. */
    record Met(Deed deed) implements Ending {}

    /** @param on the day from which on it is promised no more */
    record Lapsed(LocalDate on) implements Ending {}
}

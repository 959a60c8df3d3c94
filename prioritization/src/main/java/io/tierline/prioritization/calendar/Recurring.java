package io.tierline.prioritization.calendar;

import io.tierline.prioritization.framework.Commitment;
import java.time.LocalDate;

/**
 * A commitment to a partner, from a period on.
 *
 * @param from first day of the first period it is placed in
 */
public record Recurring(String partner, Commitment commitment, LocalDate from) {
    /** Where among its choices it prefers to be: the same wherever and whenever it is asked. */
    int preference(int choices) {
        return Math.floorMod((partner + '/' + commitment.kind() + '/' + commitment.every()).hashCode(), choices);
    }
}

package io.tierline.prioritization.whatif;

import java.time.Instant;

/**
 * How many partners one cycle moved, and which way.
 *
 * @param left took part in the cycle before and not in this one
 * @param pending kept in a tier they no longer reach
 * @param flaps moves down after one up at most two cycles before
 */
public record CycleMoves(Instant asOf, int promoted, int demoted, int entered, int left, int pending, int flaps) {
    public int moved() {
        return promoted + demoted;
    }
}

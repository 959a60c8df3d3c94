package io.tierline.tiering.exception;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many exceptions there may be at a time: a share of the roster, and one at the least.
 *
 * @param share of the roster, in [0, 1]
 * @param partners on the roster
 * @param inForce exceptions in force
 */
record Allowance(BigDecimal share, int partners, int inForce) {
    /** Decimal arithmetic: 0.29 of 100 is 29. */
    int mayBe() {
        return Math.max(
                1,
                share.multiply(BigDecimal.valueOf(partners))
                        .setScale(0, RoundingMode.FLOOR)
                        .intValueExact());
    }

    boolean usedUp() {
        return inForce >= mayBe();
    }

    /** In words. */
    String text() {
        return "%d exceptions are in force, and at most %d may be (%s %% of %d partners, and one at the least)."
                .formatted(
                        inForce,
                        mayBe(),
                        share.movePointRight(2).stripTrailingZeros().toPlainString(),
                        partners);
    }
}

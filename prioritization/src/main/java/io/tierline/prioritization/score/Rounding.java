package io.tierline.prioritization.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The rounding of figures that are compared, stored or shown. */
public final class Rounding {
    private Rounding() {}

    /** Half up (away from zero on a tie) at the fourth decimal of the shortest decimal that names {@code x}. */
    public static double fourDecimals(double x) {
        return isWhole(x) ? (int) x : decimal(x).doubleValue();
    }

    /** As {@link #fourDecimals}, to reckon with exactly. */
    public static BigDecimal decimal(double x) {
        return BigDecimal.valueOf(x).setScale(4, RoundingMode.HALF_UP);
    }

    private static boolean isWhole(double x) {
        return (int) x == x;
    }
}

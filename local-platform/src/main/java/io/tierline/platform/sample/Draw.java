package io.tierline.platform.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Repeatable draws: the same seed gives the same ones on every machine. */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Draws of its own for one purpose, so that more of one kind do not shift the others. */
    Draw apart() {
        return new Draw(random.nextLong());
    }

    /** A whole number in [low, high]. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** A number in [low, high). */
    double number(double low, double high) {
        return random.nextDouble(low, high);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Around 1, mostly within a factor of e^spread either way. */
    double factor(double spread) {
        return Math.exp(spread * Math.clamp(random.nextGaussian(), -2, 2));
    }

    /** An instant in [from, to), on a whole second; {@code from} if there is nothing between. */
    Instant instant(Instant from, Instant to) {
        long span = Duration.between(from, to).toSeconds();
        return span <= 0 ? from : from.plusSeconds(random.nextLong(span));
    }

    /** An amount of money, rounded to hundreds. */
    static BigDecimal money(double amount) {
        return BigDecimal.valueOf(Math.max(1, Math.round(amount / 100)) * 100);
    }

    /** Hours, rounded to quarters. */
    static BigDecimal hours(double hours) {
        return BigDecimal.valueOf(Math.max(1, Math.round(hours * 4)))
                .divide(BigDecimal.valueOf(4), 2, RoundingMode.UNNECESSARY);
    }
}

package io.tierline.chaos.load;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Repeatable draws: the same seed gives the same ones on every machine. */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A whole number in [0, below). */
    int below(int below) {
        return random.nextInt(below);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A length in [0, longest), in whole milliseconds. */
    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis()));
    }

    /** An amount in cents' steps, in [0, below). */
    BigDecimal money(int below) {
        return BigDecimal.valueOf(random.nextLong(below * 100L), 2);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package io.tierline.prioritization.score;

import java.time.Duration;
import java.time.Instant;

/** How old something is as of an instant, and what that leaves of it. */
final class Age {
    private Age() {}

    /** Younger than {@code window}. */
    static boolean within(Duration window, Instant time, Instant t) {
        return Duration.between(time, t).compareTo(window) < 0;
    }

    /**
     * 0.5^(age / halfLife): 1 now, 0.5 after a half-life. StrictMath, so that every machine gives the same bits.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Exponential_decay">exponential decay</a>
     */
    static double decay(Duration halfLife, Instant time, Instant t) {
        return StrictMath.pow(0.5, seconds(Duration.between(time, t)) / seconds(halfLife));
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}

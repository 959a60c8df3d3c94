package io.tierline.prioritization.score;

import java.time.Duration;
import java.time.Instant;

/** How old something is as of an instant, and what that leaves of it. */
final class Age {
    private static final long NANOS = 1_000_000_000;

    private Age() {}

    /** Younger than {@code window}. */
    static boolean within(Duration window, Instant time, Instant t) {
        long seconds = t.getEpochSecond() - time.getEpochSecond();
        long nanos = t.getNano() - time.getNano();
        if (nanos < 0) {
            seconds--;
            nanos += NANOS;
        }
        return seconds < window.getSeconds() || seconds == window.getSeconds() && nanos < window.getNano();
    }

    /**
     * 0.5^(age / halfLife): 1 now, 0.5 after a half-life. StrictMath, so that every machine gives the same bits.
     *
     * @param halfLife in seconds
     * @see <a href="https://en.wikipedia.org/wiki/Exponential_decay">exponential decay</a>
     */
    static double decay(double halfLife, Instant time, Instant t) {
        long seconds = t.getEpochSecond() - time.getEpochSecond();
        long nanos = t.getNano() - time.getNano();
        if (nanos < 0) {
            seconds--;
            nanos += NANOS;
        }
        return StrictMath.pow(0.5, (seconds + nanos / 1e9) / halfLife);
    }

    /** In seconds. */
    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}

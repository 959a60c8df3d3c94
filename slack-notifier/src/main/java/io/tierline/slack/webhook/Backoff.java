package io.tierline.slack.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits between tries that double up to a minute, each drawn evenly between half of it and all of it.
 *
 * @param random draws
 */
record Backoff(RandomGenerator random) {
    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;
    private static final int DOUBLINGS = 6;

    /** The wait after so many failures in a row, at least 1. */
    Duration after(int failures) {
        long full = Math.min(FIRST_MILLIS << Math.min(failures - 1, DOUBLINGS), LONGEST_MILLIS);
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}

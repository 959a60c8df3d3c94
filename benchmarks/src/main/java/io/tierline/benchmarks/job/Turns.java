package io.tierline.benchmarks.job;

import java.time.Duration;

/**
 * How much of a thread's time goes into evaluating scores: at most a twelfth while events come in, more than half when
 * none do. What is not reached in one turn waits, marked, for the next.
 */
public final class Turns {
    private static final double BUSY_SHARE = 0.08;
    private static final double IDLE_SHARE = 0.6;

    private final long busyNanos;
    private final long idleNanos;
    private long deadline;

    /** @param every how often a turn begins */
    public Turns(Duration every) {
        this.busyNanos = (long) (every.toNanos() * BUSY_SHARE);
        this.idleNanos = (long) (every.toNanos() * IDLE_SHARE);
    }

    /** @param busy whether events came in since the last turn */
    public void begin(boolean busy) {
        deadline = System.nanoTime() + (busy ? busyNanos : idleNanos);
    }

    /** Whether there is time for one more score in this turn. */
    public boolean goOn() {
        return System.nanoTime() < deadline;
    }
}

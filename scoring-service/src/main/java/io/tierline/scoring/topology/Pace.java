package io.tierline.scoring.topology;

import java.time.Duration;

/**
 * How long sending scores may take of a turn of one partition. The partitions of a process share its cores, and events
 * wait meanwhile.
 */
enum Pace {
    /** No event came lately. */
    IDLE(Duration.ofMillis(150)),
    /** Events are counted as they come. */
    LIVE(Duration.ofMillis(25)),
    /** Older events are waiting in the log: they go first. */
    BEHIND(Duration.ofMillis(3));

    private final long nanos;

    Pace(Duration turn) {
        this.nanos = turn.toNanos();
    }

    long nanos() {
        return nanos;
    }
}

package io.tierline.scoring.topology;

import java.time.Duration;

/**
 * How the events of a partition come, and so how long sending scores may take of a turn. The partitions of a thread take
 * turns, and events wait meanwhile.
 */
enum Pace {
    /** None came since the last turn. */
    IDLE(Duration.ofMillis(150)),
    /** They are counted as they come. */
    LIVE(Duration.ofMillis(25)),
    /** Older ones are waiting in the log: they go first. */
    BEHIND(Duration.ofMillis(3));

    private static final long BEHIND_MILLIS = 2_000;

    private final long nanos;

    Pace(Duration turn) {
        this.nanos = turn.toNanos();
    }

    /**
     * The pace now.
     *
     * @param now milliseconds since the epoch
     * @param appended when the last event since the last turn was appended, likewise; below 0 when none came
     */
    static Pace of(long now, long appended) {
        if (appended < 0) return IDLE;
        return now - appended > BEHIND_MILLIS ? BEHIND : LIVE;
    }

    long nanos() {
        return nanos;
    }
}

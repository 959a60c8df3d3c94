package io.tierline.scoring.topology;

/** How events come to all the partitions of this process. For concurrent use. */
final class Traffic {
    /** No event. */
    static final long NONE = -1;

    private static final long BEHIND_MILLIS = 2_000;
    /** Longer than a partition waits for its next turn, but not much. */
    private static final long LATELY_MILLIS = 1_000;

    private volatile long lastEvent = Long.MIN_VALUE / 2;
    private volatile long lastBehind = Long.MIN_VALUE / 2;

    /**
     * The pace at one partition's turn.
     *
     * @param now milliseconds since the epoch
     * @param appended when the partition's last event since its last turn was appended, likewise, or {@link #NONE}
     */
    Pace pace(long now, long appended) {
        if (appended != NONE) {
            lastEvent = now;
            if (now - appended > BEHIND_MILLIS) lastBehind = now;
        }
        if (now - lastBehind < LATELY_MILLIS) return Pace.BEHIND;
        return now - lastEvent < LATELY_MILLIS ? Pace.LIVE : Pace.IDLE;
    }
}

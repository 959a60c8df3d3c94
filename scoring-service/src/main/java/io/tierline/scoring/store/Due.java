package io.tierline.scoring.store;

/** When one partner's score is to be sent again, as {@link Unsent} knows it. */
final class Due {
    /** At no time ahead. */
    static final long NEVER = Long.MAX_VALUE;

    /** Whether it stands in the queue of those that are due. */
    boolean queued;
    /** Milliseconds since the epoch of the earliest time ahead, or {@link #NEVER}. */
    long later = NEVER;
}

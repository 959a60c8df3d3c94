package io.tierline.scoring.store;

/** What a changelog holds of one partner's slab: how much of it, and in which segments. Of one thread. */
final class Logged {
    /** In no segment. */
    static final long NOWHERE = 0;

    private int upTo;
    private long first = NOWHERE;
    private long last = NOWHERE;
    private boolean waiting;
    private long counted;

    /** Offset in the slab behind all that the changelog holds. */
    int upTo() {
        return upTo;
    }

    /** The changelog holds everything below {@code offset}. */
    void reaches(int offset) {
        upTo = offset;
    }

    /** No older segment holds anything of the partner that counts. */
    long first() {
        return first;
    }

    /** The newest segment that holds something of the partner. */
    long last() {
        return last;
    }

    /** That segment holds something of the partner. */
    void stands(long segment) {
        first = first == NOWHERE ? segment : Math.min(first, segment);
        last = Math.max(last, segment);
    }

    /** All of it is to be written again, so that no segment holds anything that counts. */
    void forget() {
        upTo = 0;
        first = NOWHERE;
    }

    /** False if it was waiting to be written already. */
    boolean await() {
        if (waiting) return false;
        waiting = true;
        return true;
    }

    void written() {
        waiting = false;
    }

    boolean waiting() {
        return waiting;
    }

    /** Notes how many bytes it takes now; returns how many more than when last noted. */
    long count(long bytes) {
        long more = bytes - counted;
        counted = bytes;
        return more;
    }
}

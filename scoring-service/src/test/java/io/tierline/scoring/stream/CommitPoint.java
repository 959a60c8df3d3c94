package io.tierline.scoring.stream;

/** A moment of a commit at which something can go wrong. */
enum CommitPoint {
    /** Events were processed and the facts written to the producer, which has not sent all of it. */
    BEFORE_FLUSH,
    /** All is sent, but no offset yet. */
    BEFORE_OFFSETS,
    /** Offsets are sent, but nothing is committed. */
    BEFORE_COMMIT,
    /** The transaction is committed, and its process does not know. */
    AFTER_COMMIT
}

package io.tierline.scoring.store;

import org.jspecify.annotations.Nullable;

/** Where a task's state is written to, in the transaction that is under way; of each key the last value stays. */
interface Changelog {
    /** @param value null takes the key away */
    void put(long key, byte @Nullable [] value);
}

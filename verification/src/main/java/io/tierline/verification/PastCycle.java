package io.tierline.verification;

import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.Map;

/**
 * A closed cycle as the log tells it.
 *
 * @param opened the barrier that it answers, the last one of its id
 * @param closedAt when its end was said
 * @param framework it was decided by
 * @param held by partner, the exceptions that were in force when it was decided
 * @param since by partner, the tier of an exception that was granted after the cycle before, whether in force or not
 * @param granted by partner, when an exception was granted last before it was decided, in force or not
 */
record PastCycle(
        CycleOpened opened,
        CycleClosed closed,
        Instant closedAt,
        Framework framework,
        Map<String, Hold> held,
        Map<String, String> since,
        Map<String, Instant> granted) {
    /** An exception and the tier it holds a partner in. */
    record Hold(String exception, String tier) {}

    String id() {
        return closed.cycle();
    }

    /** Below it, everything of that partition was counted; nothing when the partition was not there yet. */
    long cut(String topic, int partition) {
        return closed.offsets().getOrDefault(topic + "-" + partition, 0L);
    }
}

package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Partners whose running score must be sent again. Kept in a store, so that nothing is lost when the process dies
 * between taking an event and sending the score. Each carries the instant before which there is nothing to send.
 */
public final class Unsent {
    private final KeyValueStore<String, byte[]> store;
    private @Nullable String last;

    public Unsent(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Due at once. */
    public void mark(RecordKey partner) {
        mark(partner, 0);
    }

    /** Due at {@code millis} since the epoch, or earlier if it was due earlier. */
    public void mark(RecordKey partner, long millis) {
        var key = partner.text();
        var present = store.get(key);
        if (present == null || millis(present) > millis)
            store.put(key, ByteBuffer.allocate(Long.BYTES).putLong(millis).array());
    }

    public void sent(RecordKey partner) {
        store.delete(partner.text());
    }

    /** At most {@code most} that are due; goes on where the last call ended, so that none waits for ever. */
    public List<RecordKey> due(long now, int most) {
        var found = new ArrayList<RecordKey>();
        if (last != null) {
            try (var rest = store.range(last, null)) {
                collect(rest, now, most, found);
            }
        }
        if (found.size() < most) {
            try (var all = store.range(null, last)) {
                collect(all, now, most, found);
            }
        }
        last = found.isEmpty() ? null : found.getLast().text();
        return found.stream().distinct().toList();
    }

    private static void collect(KeyValueIterator<String, byte[]> marks, long now, int most, List<RecordKey> found) {
        while (marks.hasNext() && found.size() < most) {
            KeyValue<String, byte[]> mark = marks.next();
            if (millis(mark.value) <= now) found.add(RecordKey.parse(mark.key));
        }
    }

    private static long millis(byte[] value) {
        return ByteBuffer.wrap(value).getLong();
    }
}

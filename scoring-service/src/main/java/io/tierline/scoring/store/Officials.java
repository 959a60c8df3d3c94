package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.score.Official;
import io.tierline.scoring.wire.OfficialCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The scores that cycles asked for, of the partners of one task, for as long as facts keep their history. They are
 * official once the cycle is decided; one that failed, or was opened again, has not decided anything yet.
 */
public final class Officials {
    private static final byte[] DECIDED = {1};

    private final KeyValueStore<Bytes, byte[]> store;
    private final Duration history;

    public Officials(KeyValueStore<Bytes, byte[]> store, Duration history) {
        this.store = store;
        this.history = history;
    }

    /** The cycle is closed with the scores as of that instant; it may have failed as of another before. */
    public void decided(String program, String cycle, Instant asOf) {
        store.put(OfficialKey.decided(program, cycle, asOf), DECIDED);
    }

    /** Keeps it, and lets go of those of the partner that are too old by then. */
    public void put(RecordKey partner, Official official) {
        store.put(OfficialKey.of(partner, official.asOf(), official.cycle()), OfficialCodec.write(official));
        var old = new ArrayList<Bytes>();
        try (var entries = store.range(
                OfficialKey.first(partner),
                OfficialKey.from(partner, official.asOf().minus(history)))) {
            while (entries.hasNext()) old.add(entries.next().key);
        }
        old.forEach(store::delete);
    }
}

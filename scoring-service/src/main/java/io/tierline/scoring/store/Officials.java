package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.score.Official;
import io.tierline.scoring.wire.OfficialCodec;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** The official scores of the partners of one task, for as long as facts keep their history. */
public final class Officials {
    private final KeyValueStore<Bytes, byte[]> store;
    private final Duration history;

    public Officials(KeyValueStore<Bytes, byte[]> store, Duration history) {
        this.store = store;
        this.history = history;
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

package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.score.Official;
import io.tierline.scoring.wire.OfficialCodec;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The official scores of the partners of one partition, to be read. */
public final class OfficialReader {
    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;

    public OfficialReader(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Those of one partner in cycles that are decided, by instant. */
    public List<Official> of(RecordKey partner) {
        var officials = new ArrayList<Official>();
        try (var entries = store.range(OfficialKey.first(partner), OfficialKey.after(partner))) {
            while (entries.hasNext()) officials.add(OfficialCodec.read(entries.next().value));
        }
        officials.removeIf(official ->
                store.get(OfficialKey.decided(partner.program(), official.cycle(), official.asOf())) == null);
        return officials;
    }
}

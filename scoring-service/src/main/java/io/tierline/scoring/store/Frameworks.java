package io.tierline.scoring.store;

import io.tierline.scoring.wire.FrameworkCodec;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** The frameworks of each program, as one task knows them. */
public final class Frameworks {
    private final KeyValueStore<String, byte[]> store;
    private final FrameworkLookup lookup = new FrameworkLookup();

    public Frameworks(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** The one in force; empty while the program has published none. */
    public Optional<Published> of(String program) {
        return lookup.latest(program, store);
    }

    /** Takes a version that passed every check; false when it, or a later one, is there already. */
    public boolean take(String program, FrameworkCodec.Document document) {
        var key = FrameworkKey.version(program, document.version());
        if (store.get(key) == null) store.put(key, FrameworkCodec.write(document));
        var present = store.get(FrameworkKey.latest(program));
        if (present != null && FrameworkCodec.version(present) >= document.version()) return false;
        store.put(FrameworkKey.latest(program), FrameworkCodec.write(document));
        return true;
    }
}

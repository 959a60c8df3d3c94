package io.tierline.scoring.store;

import io.tierline.scoring.wire.FrameworkCodec;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/** The framework in force of each program, as one task knows it. */
public final class Frameworks {
    private final KeyValueStore<String, byte[]> store;
    private final FrameworkLookup lookup = new FrameworkLookup();

    public Frameworks(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Empty while the program has published none. */
    public Optional<Published> of(String program) {
        return lookup.of(program, store);
    }

    /** Takes a version that passed every check; false when it, or a later one, is there already. */
    public boolean take(String program, int version, Map<String, Object> document) {
        var present = store.get(program);
        if (present != null && FrameworkCodec.version(present) >= version) return false;
        store.put(program, FrameworkCodec.write(new FrameworkCodec.Document(version, document)));
        return true;
    }
}

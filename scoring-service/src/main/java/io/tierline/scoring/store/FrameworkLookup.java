package io.tierline.scoring.store;

import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.scoring.wire.FrameworkCodec;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The framework in force of each program; remembers what it has read. For concurrent use. */
public final class FrameworkLookup {
    private final ConcurrentMap<String, Published> read = new ConcurrentHashMap<>();

    /** Empty while the program has published none. */
    public Optional<Published> of(String program, ReadOnlyKeyValueStore<String, byte[]> store) {
        var bytes = store.get(program);
        if (bytes == null) return Optional.empty();
        int version = FrameworkCodec.version(bytes);
        var known = read.get(program);
        if (known != null && known.version() == version) return Optional.of(known);
        var published = published(bytes);
        read.put(program, published);
        return Optional.of(published);
    }

    private static Published published(byte[] bytes) {
        var document = FrameworkCodec.read(bytes);
        var framework = FrameworkReader.read(document.content()).framework();
        return new Published(
                document.version(), Objects.requireNonNull(framework, "only documents that pass are stored"));
    }
}

package io.tierline.scoring.store;

import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.scoring.wire.FrameworkCodec;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The frameworks of each program; remembers what it has read. For concurrent use. */
public final class FrameworkLookup {
    private record Key(String program, int version) {}

    private final ConcurrentMap<Key, Published> read = new ConcurrentHashMap<>();

    /** The one in force; empty while the program has published none. */
    public Optional<Published> latest(String program, ReadOnlyKeyValueStore<String, byte[]> store) {
        return Optional.ofNullable(store.get(FrameworkKey.latest(program))).map(bytes -> published(program, bytes));
    }

    public FrameworkVersions all(String program, ReadOnlyKeyValueStore<String, byte[]> store) {
        var versions = new ArrayList<Published>();
        try (var entries = store.range(FrameworkKey.first(program), FrameworkKey.after(program))) {
            while (entries.hasNext()) versions.add(published(program, entries.next().value));
        }
        if (versions.isEmpty()) latest(program, store).ifPresent(versions::add);
        return new FrameworkVersions(versions);
    }

    private Published published(String program, byte[] bytes) {
        return read.computeIfAbsent(new Key(program, FrameworkCodec.version(bytes)), _ -> published(bytes));
    }

    private static Published published(byte[] bytes) {
        var document = FrameworkCodec.read(bytes);
        var framework = FrameworkReader.read(document.content()).framework();
        return new Published(
                document.version(),
                document.publishedAt(),
                Objects.requireNonNull(framework, "only documents that pass are stored"));
    }
}

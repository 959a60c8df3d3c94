package io.tierline.scoring.store;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** State for tests, without a topology around it. */
public final class Stored {
    private Stored() {}

    public static FactStore facts() {
        return new TaskFacts();
    }

    public static <K, V> KeyValueStore<K, V> inMemory(Serde<K> keys, Serde<V> values) {
        var context = new MockProcessorContext<Void, Void>(new Properties());
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("store"), keys, values)
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}

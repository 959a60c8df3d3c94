package io.tierline.scoring.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;

/** State for tests, without a topology around it. */
public final class Stored {
    private Stored() {}

    public static FactStore facts() {
        return new TaskFacts();
    }

    /** Facts out of the records of a changelog. */
    public static FactReader restored(List<TestRecord<byte[], byte[]>> changelog) {
        var facts = new TaskFacts();
        for (var record : changelog) facts.restore(ByteBuffer.wrap(record.key()).getLong(), record.value());
        return facts;
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

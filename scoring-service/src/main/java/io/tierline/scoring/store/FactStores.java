package io.tierline.scoring.store;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.QueryableStoreType;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.StateStoreProvider;

/**
 * Makes the fact stores of a topology, always with a changelog.
 *
 * @param changelog settings of the changelog's topic
 */
public record FactStores(String name, Map<String, String> logConfig, OpenStores stores)
        implements StoreBuilder<FactStateStore> {
    public FactStores {
        logConfig = Map.copyOf(logConfig);
    }

    /** To query the store of one partition of a running topology. */
    public static QueryableStoreType<FactStateStore> queryable() {
        return new QueryableStoreType<>() {
            @Override
            public boolean accepts(StateStore store) {
                return store instanceof FactStateStore;
            }

            @Override
            public FactStateStore create(StateStoreProvider provider, String name) {
                return provider.stores(name, this).getFirst();
            }
        };
    }

    @Override
    public FactStateStore build() {
        return new FactStateStore(name, stores);
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }

    @Override
    public StoreBuilder<FactStateStore> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<FactStateStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<FactStateStore> withLoggingEnabled(Map<String, String> config) {
        return new FactStores(name, config, stores);
    }

    @Override
    public StoreBuilder<FactStateStore> withLoggingDisabled() {
        throw new UnsupportedOperationException(name + " lives by its changelog");
    }
}

package io.tierline.benchmarks.streams;

import io.tierline.benchmarks.rows.JobSettings;
import java.time.Clock;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * Events in, registers in a persistent store, scores of marked partners out by the clock. The marks, a queue that RocksDB
 * would fill with tombstones, are in memory; both stores have a changelog.
 */
final class StreamsTopology {
    static final String REGISTERS = "registers";
    static final String MARKED = "marked";

    private StreamsTopology() {}

    /** @param clock tells the instant that scores are evaluated at */
    static Topology build(String output, Clock clock) {
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(REGISTERS), Serdes.String(), JsonSerde.register())
                .withCachingEnabled());
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(MARKED), Serdes.String(), Serdes.Long())
                        .withCachingEnabled());
        builder.stream(
                        JobSettings.SOURCES,
                        Consumed.with(Serdes.String(), JsonSerde.event()).withName("events"))
                .process(() -> new ScoringProcessor(clock), Named.as("score"), REGISTERS, MARKED)
                .to(output, Produced.with(Serdes.String(), JsonSerde.score()).withName("scores"));
        return builder.build();
    }
}

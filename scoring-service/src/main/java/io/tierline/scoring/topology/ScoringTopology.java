package io.tierline.scoring.topology;

import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.store.FactStores;
import io.tierline.scoring.store.OpenStores;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * partners, engagements and the framework broadcast to scores and cycle-scores. Every name is explicit and frozen:
 * stores and their changelogs carry them.
 */
public final class ScoringTopology {
    public static final String FACTS = "partner-facts";
    public static final String FRAMEWORKS = "frameworks";
    public static final String OFFICIALS = "officials";
    static final String BARRIERS = "barriers";

    static final String TO_SCORES = "to-scores";
    static final String TO_CYCLE_SCORES = "to-cycle-scores";
    static final String TO_DEAD_LETTERS = "to-dead-letters";
    static final String TO_FRAMEWORK_BROADCAST = "to-framework-broadcast";
    static final String TO_PROGRAM_DEAD_LETTERS = "to-program-dead-letters";

    /** The source of the events that scoring says. */
    static final String SOURCE = "/tierline/scoring";

    private static final String FROM = "from-";
    private static final String SCORE = "score";
    private static final String BROADCAST = "broadcast";

    /** Closes changelog segments early, so that compaction keeps a restart from reading what is long gone. */
    private static final Map<String, String> CHANGELOG = Map.of("segment.bytes", "33554432");

    private static final Map<String, String> BUSY_CHANGELOG =
            Map.of("segment.bytes", "4194304", "min.cleanable.dirty.ratio", "0.2");

    /** Segments of facts are written again while they are small, so that much of what is new is soon old. */
    private static final Map<String, String> FACTS_CHANGELOG =
            Map.of("segment.bytes", "67108864", "min.cleanable.dirty.ratio", "0.3");

    private ScoringTopology() {}

    /**
     * Builds the topology.
     *
     * @param partitions how many partitions the topics keyed by partner have
     * @param emissionInterval how often running scores that changed are sent
     * @param history how far back the facts can be read
     */
    public static Topology build(
            int partitions, Duration emissionInterval, Duration history, Counters counters, OpenStores stores) {
        var reader = new IncomingReader(partitions);
        var traffic = new Traffic();
        var turns = new Turns();
        var topology = new Topology();
        source(topology, Topic.FRAMEWORKS);
        source(topology, Topic.CYCLES);
        topology.addProcessor(
                BROADCAST,
                () -> new BroadcastProcessor(reader, counters),
                FROM + Topic.FRAMEWORKS.topicName(),
                FROM + Topic.CYCLES.topicName());
        sink(topology, TO_FRAMEWORK_BROADCAST, Topic.FRAMEWORK_BROADCAST, everyPartition(), BROADCAST);
        sink(topology, TO_PROGRAM_DEAD_LETTERS, Topic.DEAD_LETTERS, Outgoing.partitioner(), BROADCAST);

        source(topology, Topic.PARTNERS);
        source(topology, Topic.ENGAGEMENTS);
        source(topology, Topic.FRAMEWORK_BROADCAST);
        topology.addProcessor(
                SCORE,
                () -> new ScoreProcessor(reader, emissionInterval, history, traffic, turns, counters),
                FROM + Topic.PARTNERS.topicName(),
                FROM + Topic.ENGAGEMENTS.topicName(),
                FROM + Topic.FRAMEWORK_BROADCAST.topicName());
        topology.addStateStore(new FactStores(FACTS, FACTS_CHANGELOG, stores), SCORE);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(OFFICIALS), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingEnabled(CHANGELOG)
                        .withCachingDisabled(),
                SCORE);
        topology.addStateStore(small(FRAMEWORKS, Serdes.ByteArray(), CHANGELOG), SCORE);
        topology.addStateStore(small(BARRIERS, Serdes.String(), BUSY_CHANGELOG), SCORE);
        sink(topology, TO_SCORES, Topic.SCORES, Outgoing.partitioner(), SCORE);
        sink(topology, TO_CYCLE_SCORES, Topic.CYCLE_SCORES, Outgoing.partitioner(), SCORE);
        sink(topology, TO_DEAD_LETTERS, Topic.DEAD_LETTERS, Outgoing.partitioner(), SCORE);
        return topology;
    }

    private static void source(Topology topology, Topic topic) {
        topology.addSource(
                FROM + topic.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic.topicName());
    }

    private static void sink(
            Topology topology,
            String name,
            Topic topic,
            StreamPartitioner<byte[], Outgoing> partitioner,
            String processor) {
        topology.addSink(
                name, topic.topicName(), new ByteArraySerializer(), Outgoing.serializer(), partitioner, processor);
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> small(
            String name, Serde<V> values, Map<String, String> changelog) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingEnabled(changelog)
                .withCachingDisabled();
    }

    private static StreamPartitioner<byte[], Outgoing> everyPartition() {
        return (_, _, _, partitions) ->
                Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()));
    }
}

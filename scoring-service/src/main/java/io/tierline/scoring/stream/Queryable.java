package io.tierline.scoring.stream;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.store.FactReader;
import io.tierline.scoring.store.FactStores;
import io.tierline.scoring.store.OfficialReader;
import io.tierline.scoring.topology.ScoringTopology;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The stores of a running topology and who holds which. Every read may throw
 * {@link org.apache.kafka.streams.errors.InvalidStateStoreException} while partitions move.
 */
public final class Queryable {
    private final KafkaStreams streams;
    private final int partitions;

    Queryable(KafkaStreams streams, int partitions) {
        this.streams = streams;
        this.partitions = partitions;
    }

    public int partitions() {
        return partitions;
    }

    /** The instance that holds a partner; empty while it is moving. */
    public Optional<HostInfo> holder(RecordKey partner) {
        int partition = partner.partition(partitions);
        var found = streams.queryMetadataForKey(
                ScoringTopology.FACTS, partner, (_, _, _, _) -> Optional.of(Set.of(partition)));
        return found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)
                ? Optional.empty()
                : Optional.of(found.activeHost());
    }

    /** All instances that hold partners. */
    public Set<HostInfo> holders() {
        return streams.streamsMetadataForStore(ScoringTopology.FACTS).stream()
                .filter(instance -> instance.topicPartitions().stream().anyMatch(Queryable::isOfPartners))
                .map(StreamsMetadata::hostInfo)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The partitions that this instance holds. */
    public Set<Integer> held() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .filter(Queryable::isOfPartners)
                .map(TopicPartition::partition)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOfPartners(TopicPartition partition) {
        return partition.topic().equals(Topic.PARTNERS.topicName());
    }

    public FactReader facts(int partition) {
        return streams.store(StoreQueryParameters.fromNameAndType(ScoringTopology.FACTS, FactStores.queryable())
                        .withPartition(partition))
                .reader();
    }

    /** Framework documents by program, as {@link io.tierline.scoring.store.FrameworkLookup} reads them. */
    public ReadOnlyKeyValueStore<String, byte[]> frameworks(int partition) {
        return store(ScoringTopology.FRAMEWORKS, partition);
    }

    public OfficialReader officials(int partition) {
        return new OfficialReader(this.<Bytes>store(ScoringTopology.OFFICIALS, partition));
    }

    private <K> ReadOnlyKeyValueStore<K, byte[]> store(String name, int partition) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, byte[]>keyValueStore())
                .withPartition(partition));
    }
}

package io.tierline.scoring.topology;

import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record value on its way out.
 *
 * @param bytes null for a tombstone
 * @param partition where it must stand; null for the one its key gives
 */
record Outgoing(byte @Nullable [] bytes, @Nullable Integer partition) {

    static Record<byte[], Outgoing> event(Event event, int partition, long timestamp) {
        return new Record<>(
                event.key().text().getBytes(StandardCharsets.UTF_8),
                new Outgoing(CloudEvents.write(event), partition),
                timestamp,
                new RecordHeaders(KafkaEvents.headers()));
    }

    static Serializer<Outgoing> serializer() {
        return (_, outgoing) -> outgoing.bytes();
    }

    /** Obeys {@link #partition}. */
    static StreamPartitioner<byte[], Outgoing> partitioner() {
        return (_, _, outgoing, _) -> Optional.ofNullable(outgoing.partition()).map(Set::of);
    }
}

package io.tierline.chaos.load;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record on its way into the log.
 *
 * @param poison whether it was made unusable on purpose
 */
public record Sending(ProducerRecord<byte[], byte[]> record, boolean poison) {
    static Sending good(Event event) {
        return new Sending(KafkaEvents.record(event), false);
    }
}

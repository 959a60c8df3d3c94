package io.tierline.service.projection;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a command decided: the records to append, all or none, and the answer to give when the tables have taken them
 * in.
 */
public record Decision<R>(List<ProducerRecord<byte[], byte[]>> records, R answer) {
    public static <R> Decision<R> nothing(R answer) {
        return new Decision<>(List.of(), answer);
    }

    public static <R> Decision<R> events(List<Event> events, R answer) {
        return new Decision<>(events.stream().map(KafkaEvents::record).toList(), answer);
    }
}

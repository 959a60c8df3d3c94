package io.tierline.tiering.fold;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events seen as records of the log, each written out only when it is asked for: a cycle may have 100,000. */
public final class Records extends AbstractList<ProducerRecord<byte[], byte[]>> implements RandomAccess {
    private final List<Event> events;

    public Records(List<Event> events) {
        this.events = events;
    }

    @Override
    public ProducerRecord<byte[], byte[]> get(int index) {
        return KafkaEvents.record(events.get(index));
    }

    @Override
    public int size() {
        return events.size();
    }
}

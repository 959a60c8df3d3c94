package io.tierline.service.projection;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as the records that say them, each written out when it is asked for: a cycle may have 100,000. */
public final class EventRecords extends AbstractList<ProducerRecord<byte[], byte[]>> implements RandomAccess {
    private final List<Event> events;

    public EventRecords(List<Event> events) {
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

    /** Which of so many lanes the record is in: all that are about the same partner are in the same one. */
    int lane(int index, int lanes) {
        return Math.floorMod(events.get(index).subject().hashCode(), lanes);
    }
}

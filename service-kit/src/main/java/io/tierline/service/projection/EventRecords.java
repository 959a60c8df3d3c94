package io.tierline.service.projection;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events as the records that say them, each written out when it is asked for: a cycle may have 100,000, of which the
 * last ones tell of all the others.
 */
public final class EventRecords extends AbstractList<ProducerRecord<byte[], byte[]>> {
    private final List<Event> unordered;
    private final Supplier<List<Event>> making;
    private @Nullable List<Event> ordered;

    public EventRecords(List<Event> events) {
        this(List.of(), () -> events);
    }

    /**
     * @param unordered may be appended in any order, and got by several threads, each event by one of them
     * @param ordered asked once, when all of the others have been got
     */
    public EventRecords(List<Event> unordered, Supplier<List<Event>> ordered) {
        this.unordered = unordered;
        this.making = ordered;
    }

    int unordered() {
        return unordered.size();
    }

    @Override
    public ProducerRecord<byte[], byte[]> get(int index) {
        int rest = index - unordered.size();
        return KafkaEvents.record(rest < 0 ? unordered.get(index) : ordered().get(rest));
    }

    @Override
    public int size() {
        return unordered.size() + ordered().size();
    }

    @Override
    public boolean isEmpty() {
        return unordered.isEmpty() && ordered().isEmpty();
    }

    private List<Event> ordered() {
        if (ordered == null) ordered = making.get();
        return ordered;
    }
}

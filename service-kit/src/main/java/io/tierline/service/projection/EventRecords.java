package io.tierline.service.projection;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events as the records that say them, each written out when it is asked for: a cycle may have 100,000, of which the
 * last ones tell of all the others.
 */
public final class EventRecords extends AbstractList<ProducerRecord<byte[], byte[]>> {
    private final int unordered;
    private final IntFunction<Event> each;
    private final Supplier<List<Event>> making;
    private @Nullable List<Event> ordered;

    public EventRecords(List<Event> events) {
        this(
                0,
                index -> {
                    throw new IndexOutOfBoundsException(index);
                },
                () -> events);
    }

    /**
     * @param unordered how many of the events may be appended in any order, and are asked for by several threads
     * @param each makes one of those, counted from 0, whenever it is asked for
     * @param ordered asked once, when all of the others have been got
     */
    public EventRecords(int unordered, IntFunction<Event> each, Supplier<List<Event>> ordered) {
        this.unordered = unordered;
        this.each = each;
        this.making = ordered;
    }

    int unordered() {
        return unordered;
    }

    @Override
    public ProducerRecord<byte[], byte[]> get(int index) {
        return KafkaEvents.record(
                index < unordered ? each.apply(index) : ordered().get(index - unordered));
    }

    @Override
    public int size() {
        return unordered + ordered().size();
    }

    @Override
    public boolean isEmpty() {
        return unordered == 0 && ordered().isEmpty();
    }

    private List<Event> ordered() {
        if (ordered == null) ordered = making.get();
        return ordered;
    }
}

package io.tierline.tiering.fold;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events seen as records of the log, read from the first to the last by one thread. A few thousand at a time are written
 * out, by all processors: a cycle may have 100,000.
 */
public final class Records extends AbstractList<ProducerRecord<byte[], byte[]>> implements RandomAccess {
    private static final int AT_A_TIME = 4_096;

    private final List<Event> events;
    private List<ProducerRecord<byte[], byte[]>> written = List.of();
    private int from;

    public Records(List<Event> events) {
        this.events = events;
    }

    @Override
    public ProducerRecord<byte[], byte[]> get(int index) {
        if (index < from || index >= from + written.size()) write(index);
        return written.get(index - from);
    }

    private void write(int index) {
        int to = Math.min(events.size(), index + AT_A_TIME);
        written = events.subList(index, to).parallelStream()
                .map(KafkaEvents::record)
                .toList();
        from = index;
    }

    @Override
    public int size() {
        return events.size();
    }
}

package io.tierline.scoring.store;

import io.tierline.contracts.topic.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Cycle barriers of one task: those met on one of the two topics so far, those met on both, and those answered. While one
 * is under way it also keeps how far each topic was read, which becomes the cut of the cycle.
 */
public final class Barriers {
    private static final String PENDING = "pending/";
    private static final String MET = "met/";
    private static final String DONE = "done/";
    private static final String POSITION = "position/";

    private record Pending(Topic metOn, Instant asOf) {
        String text() {
            return metOn.topicName() + ' ' + asOf;
        }

        static Pending parse(String text) {
            int space = text.indexOf(' ');
            return new Pending(Topic.named(text.substring(0, space)), Instant.parse(text.substring(space + 1)));
        }
    }

    private final KeyValueStore<String, String> store;
    /** Until they are answered. */
    private final Map<String, Pending> pending = new TreeMap<>();

    private final TreeMap<String, MetBarrier> met = new TreeMap<>();

    public Barriers(KeyValueStore<String, String> store) {
        this.store = store;
        each(PENDING, (id, text) -> pending.put(id, Pending.parse(text)));
        each(MET, (id, text) -> met.put(id, MetBarrier.parse(id, text)));
    }

    private void each(String prefix, BiConsumer<String, String> visit) {
        var after = prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
        try (var entries = store.range(prefix, after)) {
            entries.forEachRemaining(entry -> visit.accept(entry.key.substring(prefix.length()), entry.value));
        }
    }

    /** Notes the barrier, unless it was answered before. */
    public void meet(MetBarrier barrier) {
        var id = barrier.id();
        if (done(id)) return;
        var first = pending.get(id);
        if (first == null) {
            var noted = new Pending(barrier.topic(), barrier.asOf());
            pending.put(id, noted);
            store.put(PENDING + id, noted.text());
        } else if (first.metOn() != barrier.topic() && !met.containsKey(id)) {
            met.put(id, barrier);
            store.put(MET + id, barrier.text());
        }
    }

    /** One that has been met on both topics and not been answered yet. */
    public Optional<MetBarrier> due() {
        return met.isEmpty() ? Optional.empty() : Optional.of(met.firstEntry().getValue());
    }

    /** Whether the cycle was answered before. */
    public boolean done(String program, String cycle) {
        return done(MetBarrier.id(program, cycle));
    }

    private boolean done(String id) {
        return store.get(DONE + id) != null;
    }

    /** The cycle is answered. */
    public void finish(MetBarrier barrier) {
        var id = barrier.id();
        pending.remove(id);
        met.remove(id);
        store.delete(PENDING + id);
        store.delete(MET + id);
        store.put(DONE + id, barrier.asOf().toString());
        if (!pending.isEmpty()) return;
        store.delete(POSITION + Topic.PARTNERS.topicName());
        store.delete(POSITION + Topic.ENGAGEMENTS.topicName());
    }

    /** Everything below {@code next} of that topic has been counted; costs nothing while no barrier is under way. */
    public void read(Topic topic, long next) {
        if (!pending.isEmpty()) store.put(POSITION + topic.topicName(), Long.toString(next));
    }

    /** By topic name, the offset below which everything was counted. */
    public Map<String, Long> positions() {
        var positions = new TreeMap<String, Long>();
        for (var topic : new Topic[] {Topic.PARTNERS, Topic.ENGAGEMENTS}) {
            var next = store.get(POSITION + topic.topicName());
            if (next != null) positions.put(topic.topicName(), Long.parseLong(next));
        }
        return positions;
    }

    /** The earliest instant a barrier under way asks for; null when there is none. */
    public @Nullable Instant earliestAsOf() {
        if (pending.isEmpty()) return null;
        return pending.values().stream()
                .map(Pending::asOf)
                .min(Instant::compareTo)
                .orElse(null);
    }
}

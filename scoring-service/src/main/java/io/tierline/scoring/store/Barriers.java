package io.tierline.scoring.store;

import io.tierline.contracts.topic.Topic;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Cycle barriers of one task: those met on one of the two topics so far, and those done. While one is under way it also
 * keeps how far each topic was read, which becomes the cut of the cycle.
 */
public final class Barriers {
    private static final String PENDING = "pending/";
    private static final String AFTER_PENDING = "pending" + (char) ('/' + 1);
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
    private final Map<String, Pending> pending = new TreeMap<>();

    public Barriers(KeyValueStore<String, String> store) {
        this.store = store;
        try (var entries = store.range(PENDING, AFTER_PENDING)) {
            while (entries.hasNext()) {
                KeyValue<String, String> entry = entries.next();
                pending.put(entry.key.substring(PENDING.length()), Pending.parse(entry.value));
            }
        }
    }

    /** Whether the cycle was answered before. */
    public boolean done(String program, String cycle) {
        return store.get(DONE + id(program, cycle)) != null;
    }

    /** Notes the barrier; true when with this one it has been met on both topics. */
    public boolean meet(String program, String cycle, Instant asOf, Topic topic) {
        var met = pending.get(id(program, cycle));
        if (met != null) return met.metOn() != topic;
        var first = new Pending(topic, asOf);
        pending.put(id(program, cycle), first);
        store.put(PENDING + id(program, cycle), first.text());
        return false;
    }

    /** The cycle is answered. */
    public void finish(String program, String cycle, Instant asOf) {
        pending.remove(id(program, cycle));
        store.delete(PENDING + id(program, cycle));
        store.put(DONE + id(program, cycle), asOf.toString());
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

    private static String id(String program, String cycle) {
        return program + '/' + cycle;
    }
}

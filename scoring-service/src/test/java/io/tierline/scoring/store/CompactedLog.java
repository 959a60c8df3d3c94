package io.tierline.scoring.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A changelog as Kafka keeps it: records of committed transactions, some of the replaced ones compacted away. */
final class CompactedLog {
    private record Entry(long key, byte @Nullable [] value) {}

    private final List<Entry> entries = new ArrayList<>();
    private int removals;

    /** One transaction; what it writes comes into the log whole or, if aborted, not at all. */
    void transaction(TaskFacts facts, boolean aborted) {
        var written = new ArrayList<Entry>();
        facts.commit((key, value) -> written.add(new Entry(key, value)));
        if (aborted) return;
        entries.addAll(written);
        removals +=
                (int) written.stream().filter(entry -> entry.value() == null).count();
    }

    /** Takes away any of the records that a later one of the same key replaces, and tombstones that replace nothing. */
    void compact(BooleanSupplier goes) {
        Map<Long, Integer> last = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) last.put(entries.get(i).key(), i);
        Set<Long> met = new HashSet<>();
        var kept = new ArrayList<Entry>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            boolean replaced = last.get(entry.key()) != i;
            boolean idle = entry.value() == null && !met.contains(entry.key());
            if ((replaced || idle) && goes.getAsBoolean()) continue;
            if (entry.value() != null) met.add(entry.key());
            kept.add(entry);
        }
        entries.clear();
        entries.addAll(kept);
    }

    TaskFacts restored(Sizing sizing) {
        var facts = new TaskFacts(sizing);
        replay(facts);
        facts.activate();
        return facts;
    }

    void replay(TaskFacts facts) {
        entries.forEach(entry -> facts.restore(entry.key(), entry.value()));
    }

    /** Bytes of the values that would be left if everything replaced were compacted away. */
    long bytes() {
        Map<Long, Long> sizes = new HashMap<>();
        for (var entry : entries)
            if (entry.key() > 0) sizes.put(entry.key(), entry.value() == null ? 0L : entry.value().length);
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Keys that still have a value. */
    int records() {
        Map<Long, Boolean> there = new HashMap<>();
        for (var entry : entries) there.put(entry.key(), entry.value() != null);
        return (int) there.values().stream().filter(Boolean::booleanValue).count();
    }

    /** How many keys were taken away so far. */
    int removals() {
        return removals;
    }

    int largest() {
        return entries.stream()
                .mapToInt(entry -> entry.value() == null ? 0 : entry.value().length)
                .max()
                .orElse(0);
    }
}

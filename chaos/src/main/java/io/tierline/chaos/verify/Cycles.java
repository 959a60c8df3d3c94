package io.tierline.chaos.verify;

import io.tierline.chaos.log.Log;
import io.tierline.chaos.log.LogRecord;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.CycleEvent.CycleFailed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.Topic;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The re-score cycles of a log. */
final class Cycles {
    /** One opening of a cycle of a program; {@code attempt} counts from 1. */
    record Key(String program, String cycle, int attempt) {}

    private final Map<Key, CycleOpened> opened = new LinkedHashMap<>();
    private final Set<Key> failed = new HashSet<>();

    static Cycles read(Log log, AcknowledgedCheck acknowledged) {
        var cycles = new Cycles();
        for (int partition = 0; partition < log.partitions(Topic.CYCLES); partition++)
            try (var records = log.open(Topic.CYCLES, partition)) {
                var acks = acknowledged.of(Topic.CYCLES, partition);
                records.forEachRemaining(record -> {
                    acks.ifPresent(check -> check.take(record, false));
                    cycles.take(event(record));
                });
                acks.ifPresent(AcknowledgedCheck.OfShard::end);
            }
        return cycles;
    }

    /** The number of an attempt that events leave out when it is the first. */
    static int attempt(@Nullable Integer attempt) {
        return attempt == null ? 1 : attempt;
    }

    private void take(Event event) {
        if (event.data() instanceof CycleOpened cycle)
            opened.putIfAbsent(new Key(event.program(), cycle.cycle(), attempt(cycle.attempt())), cycle);
        else if (event.data() instanceof CycleFailed cycle)
            // What fails is what was opened so far; a further attempt is another opening.
            opened.keySet().stream()
                    .filter(key ->
                            key.program().equals(event.program()) && key.cycle().equals(cycle.cycle()))
                    .forEach(failed::add);
    }

    private static Event event(LogRecord record) {
        try {
            return KafkaEvents.read(record.key(), record.value(), record.headers(), record.appended())
                    .event();
        } catch (UnreadableEvent e) {
            throw new IllegalStateException(record.place() + " cannot be read", e);
        }
    }

    Optional<CycleOpened> of(Key key) {
        return Optional.ofNullable(opened.get(key));
    }

    /** The instants of a program's cycles. */
    SortedSet<Instant> instants(String program) {
        var instants = new TreeSet<Instant>();
        opened.forEach((key, cycle) -> {
            if (key.program().equals(program)) instants.add(cycle.asOf());
        });
        return instants;
    }

    /** The openings that every partition must have answered. */
    List<Key> answered() {
        return opened.keySet().stream().filter(key -> !failed.contains(key)).toList();
    }
}

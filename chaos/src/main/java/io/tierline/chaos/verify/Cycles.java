package io.tierline.chaos.verify;

import io.tierline.chaos.log.Log;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.CycleEvent.CycleFailed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.topic.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The re-score cycles of a log. */
final class Cycles {
    /** A cycle of a program. */
    record Key(String program, String cycle) {}

    private final Map<Key, CycleOpened> opened = new LinkedHashMap<>();
    private final Map<Key, CycleFailed> failed = new LinkedHashMap<>();

    static Cycles read(Log log, AcknowledgedCheck acknowledged) {
        var cycles = new Cycles();
        for (int partition = 0; partition < log.partitions(Topic.CYCLES); partition++)
            try (var records = log.open(Topic.CYCLES, partition)) {
                var acks = acknowledged.of(Topic.CYCLES, partition);
                while (records.hasNext()) {
                    var record = records.next();
                    acks.ifPresent(check -> check.take(record, false));
                    var event = KafkaEvents.read(record.key(), record.value(), record.headers(), record.appended())
                            .event();
                    switch (event.data()) {
                        case CycleOpened cycle ->
                            cycles.opened.putIfAbsent(new Key(event.program(), cycle.cycle()), cycle);
                        case CycleFailed cycle -> cycles.failed.put(new Key(event.program(), cycle.cycle()), cycle);
                        default -> {}
                    }
                }
                acks.ifPresent(AcknowledgedCheck.OfShard::end);
            } catch (UnreadableEvent e) {
                throw new IllegalStateException("a record on cycles cannot be read", e);
            }
        return cycles;
    }

    Optional<CycleOpened> of(String program, String cycle) {
        return Optional.ofNullable(opened.get(new Key(program, cycle)));
    }

    /** The instants of a program's cycles. */
    SortedSet<Instant> instants(String program) {
        var instants = new TreeSet<Instant>();
        opened.forEach((key, cycle) -> {
            if (key.program().equals(program)) instants.add(cycle.asOf());
        });
        return instants;
    }

    /** The cycles that every partition must have answered. */
    SortedSet<String> answered(String program) {
        var answered = new TreeSet<String>();
        opened.keySet().forEach(key -> {
            if (key.program().equals(program) && !failed.containsKey(key)) answered.add(key.cycle());
        });
        return answered;
    }

    SortedSet<String> programs() {
        var programs = new TreeSet<String>();
        opened.keySet().forEach(key -> programs.add(key.program()));
        return programs;
    }
}

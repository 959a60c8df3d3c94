package io.tierline.slack.notifier;

import static io.tierline.slack.Moves.closed;
import static io.tierline.slack.Moves.promoted;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.service.log.KafkaSettings;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;

/** A stand-in for tiering: writes the end of a cycle and its moves in one transaction. */
final class Tiering implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> log;

    Tiering(KafkaSettings kafka) {
        log = new KafkaProducer<>(kafka.transactionalWriter("tiering-" + UUID.randomUUID()));
        log.initTransactions();
    }

    static Event event(String program, String subject, EventData data) {
        return new Event(UUID.randomUUID().toString(), "/tierline/tiering", program, subject, Instant.now(), data);
    }

    static Event up(String program, String name, String cycle) {
        return event(program, name.toLowerCase(Locale.ROOT), promoted(name, cycle, 1));
    }

    void close(String program, String cycle, Event... moves) {
        write(program, cycle, moves);
        log.commitTransaction();
    }

    void say(String program, EventData data) {
        tell(event(program, program, data));
    }

    void tell(Event... events) {
        log.beginTransaction();
        for (var event : events) log.send(KafkaEvents.record(event));
        log.commitTransaction();
    }

    void abort(String program, String cycle, Event... moves) {
        write(program, cycle, moves);
        log.flush();
        log.abortTransaction();
    }

    private void write(String program, String cycle, Event... moves) {
        log.beginTransaction();
        for (var move : moves) log.send(KafkaEvents.record(move));
        log.send(KafkaEvents.record(event(program, program, closed(cycle, Instant.now()))));
    }

    @Override
    public void close() {
        log.close();
    }
}

package io.tierline.partner.deadletter;

import io.tierline.contracts.topic.DeadLetterRecord;
import io.tierline.contracts.topic.Ids;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.service.projection.LogEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter on its way into the table.
 *
 * @param topic of the record it is about, as are {@code partition} and {@code offset}
 * @param value the event as it came, or its structured form where it came in binary mode
 * @param partner whom it waits for; null when it does not wait
 */
public record Letter(
        State state,
        String reason,
        String topic,
        int partition,
        long offset,
        Instant at,
        byte @Nullable [] key,
        byte @Nullable [] value,
        @Nullable RecordKey partner) {
    private static final int LONGEST_REASON = 4_000;

    /** Where a letter stands; named as in the table and on the wire. */
    public enum State {
        /** Met by this service and still to be written to the dead letters. */
        found,
        waiting,
        refused,
        retried
    }

    public Letter {
        var cut = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        reason = new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    /** An event whose partner is not registered yet. */
    public static Letter waiting(LogEntry entry, RecordKey partner) {
        var reason = "waits for partner %s, which is not registered".formatted(partner.subject());
        return of(State.waiting, reason, entry, partner);
    }

    /** A record that this service alone reads, and cannot. */
    public static Letter found(LogEntry entry, String reason) {
        return of(State.found, reason, entry, null);
    }

    private static Letter of(State state, String reason, LogEntry entry, @Nullable RecordKey partner) {
        var record = entry.record();
        return new Letter(
                state,
                reason,
                record.topic(),
                record.partition(),
                record.offset(),
                entry.appended(),
                record.key(),
                LetterContent.of(record),
                partner);
    }

    /** A record of the topic of dead letters. One that does not say where it comes from is about itself. */
    public static Letter refused(LogEntry entry) {
        var record = entry.record();
        var headers = record.headers();
        var reason = text(headers, DeadLetterRecord.REASON);
        var topic = text(headers, DeadLetterRecord.ORIGIN_TOPIC);
        var partition = number(headers, DeadLetterRecord.ORIGIN_PARTITION);
        var offset = number(headers, DeadLetterRecord.ORIGIN_OFFSET);
        var why = reason == null ? "no reason was given" : reason;
        if (topic == null || partition == null || offset == null) return of(State.refused, why, entry, null);
        return new Letter(
                State.refused,
                why,
                topic.replace("\0", ""),
                partition.intValue(),
                offset,
                entry.appended(),
                record.key(),
                LetterContent.of(record),
                null);
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable Long number(Headers headers, String name) {
        var text = text(headers, name);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    String id() {
        return topic + "-" + partition + "-" + offset;
    }

    /** The program its key names; empty when it names none. */
    String program() {
        if (key == null) return "";
        var text = new String(key, StandardCharsets.UTF_8);
        int slash = text.indexOf('/');
        var program = slash < 0 ? text : text.substring(0, slash);
        return Ids.isProgram(program) ? program : "";
    }
}

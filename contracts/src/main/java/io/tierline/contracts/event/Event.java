package io.tierline.contracts.event;

import io.tierline.contracts.topic.RecordKey;
import java.time.Instant;

/**
 * One CloudEvent: who said it, when it happened, what about, and what.
 *
 * @param id unique per source; together they identify the event for ever
 * @param source who says so, a URI reference
 * @param program program id
 * @param subject partner or member id, or the program id for what concerns the whole program
 * @param time when it happened, never the time of processing
 * @param data what happened
 */
public record Event(String id, String source, String program, String subject, Instant time, EventData data) {

    /** The record key on Kafka. */
    public RecordKey key() {
        return subject.equals(program) && data.aboutProgram() ? RecordKey.of(program) : new RecordKey(program, subject);
    }
}

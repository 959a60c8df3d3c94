package io.tierline.partner.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventType;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event from outside that may be appended: readable, of the right program, and of a type that integrations send. */
public record CheckedEvent(
        String id, EventIdentity identity, ProducerRecord<byte[], byte[]> record, int unknownFields) {
    private static final Set<EventType> SENDABLE = Set.of(
            EventType.PARTNER_REGISTERED,
            EventType.PARTNER_CHANGED,
            EventType.PARTNER_RETIRED,
            EventType.ACTIVITY_LOGGED,
            EventType.ACTIVITY_RETRACTED,
            EventType.DEAL_CHANGED,
            EventType.OVERLAP_REPORTED,
            EventType.TIME_LOGGED);

    /** Why an event may not be appended. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String detail) {
            super(detail, null, false, false);
        }
    }

    /**
     * Checks one event.
     *
     * @throws UnreadableEvent with each field that is wrong
     * @throws Unfit when it can be read, and yet not be taken
     */
    public static CheckedEvent of(byte[] json, String program, Instant now) throws UnreadableEvent, Unfit {
        return of(CloudEvents.read(json, program, now));
    }

    /** Checks one event of a batch; as {@link #of(byte[], String, Instant)}. */
    static CheckedEvent of(JsonNode json, String program, Instant now) throws UnreadableEvent, Unfit {
        return of(CloudEvents.read(json, program, now));
    }

    private static CheckedEvent of(CloudEvents.Read read) throws Unfit {
        Event event = read.event();
        var type = EventType.of(event.data());
        if (!SENDABLE.contains(type))
            throw new Unfit("/type: " + type.wireName() + " is said by Tierline itself and not taken here");
        var canonical = CloudEvents.write(event);
        if (canonical.length > EventJson.LARGEST_EVENT)
            throw new Unfit("is larger than " + EventJson.LARGEST_EVENT + " bytes");
        return new CheckedEvent(
                event.id(),
                EventIdentity.of(event.program(), event.source(), event.id(), canonical),
                CanonicalRecords.record(event, canonical),
                read.unknownFields());
    }
}

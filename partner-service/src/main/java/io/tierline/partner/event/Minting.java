package io.tierline.partner.event;

import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.Event;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How this service makes events of its own. */
public final class Minting {
    public static final String SOURCE = "/tierline/partner-service";

    private Minting() {}

    /** An id for an event that a command writes, which it does once. */
    public static String id() {
        return UUID.randomUUID().toString();
    }

    /**
     * The time of an event that must win over everything known: now, or just after a stamp of a source whose clock is
     * ahead.
     */
    public static Instant timeAfter(@Nullable Stamp known, Instant now) {
        var time = now.truncatedTo(ChronoUnit.MICROS);
        return known == null || time.isAfter(known.time())
                ? time
                : known.time().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    /** @throws Refused invalid when the event would be larger than any reader takes */
    public static Event fitting(Event event) {
        int size = CloudEvents.write(event).length;
        if (size > EventJson.LARGEST_EVENT)
            throw Refused.invalid(List.of(new Violation(
                    "", "makes an event of %d bytes (expected: at most %d)".formatted(size, EventJson.LARGEST_EVENT))));
        return event;
    }
}

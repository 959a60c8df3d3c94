package io.tierline.tiering.fold;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Events that this service says. */
public final class Minted {
    public static final String SOURCE = "/tierline/tiering-service";

    private Minted() {}

    /** Event times are whole milliseconds, so that every store keeps them exactly. */
    public static Instant time(Instant now) {
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    public static Event aboutProgram(String id, String program, Instant now, EventData data) {
        return new Event(id, SOURCE, program, program, time(now), data);
    }

    public static Event aboutPartner(String id, String program, String partner, Instant now, EventData data) {
        return new Event(id, SOURCE, program, partner, time(now), data);
    }
}

package io.tierline.platform.sample;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The events of the invented program as they are made; nothing later than its present is kept. */
final class Journal {
    private static final String SOURCE = "/sample-program";

    private final String program;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    Journal(String program, Instant now) {
        this.program = program;
        this.now = now;
    }

    /** Adds an event; its id follows from {@code name}, which must not repeat. */
    void add(String name, String subject, Instant time, EventData data) {
        if (!time.isAfter(now)) events.add(new Event("sample-" + name, SOURCE, program, subject, time, data));
    }

    /** All of them, oldest first. */
    List<Event> inOrder() {
        return events.stream()
                .sorted(Comparator.comparing(Event::time).thenComparing(Event::id))
                .toList();
    }
}

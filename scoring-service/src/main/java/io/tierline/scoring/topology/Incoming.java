package io.tierline.scoring.topology;

import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.Map;

/** What a record of the log means to scoring. */
sealed interface Incoming {
    /** Something that happened to a partner. */
    record OfPartner(RecordKey partner, Fact fact) implements Incoming {}

    /** A framework version whose document passed every check. */
    record FrameworkVersion(String program, int version, Instant publishedAt, Map<String, Object> document)
            implements Incoming {}

    /**
     * A cycle asks for every score as of an instant.
     *
     * @param event the event that asks, whose data is {@code opened}
     * @param framework the one inside it
     */
    record Barrier(Event event, CycleOpened opened, Framework framework) implements Incoming {
        String program() {
            return event.program();
        }

        /** Names the attempt, each of which is answered once. */
        String name() {
            return opened.attempt() == null ? opened.cycle() : opened.cycle() + "/attempt-" + opened.attempt();
        }
    }

    /** A cycle is closed: the scores it asked for as of that instant are the official ones. */
    record CycleDecided(String program, String cycle, Instant asOf) implements Incoming {}

    /** Rightly there, and of no concern to scores. */
    record Irrelevant() implements Incoming {}

    /** What can't be read or doesn't belong there. */
    record Unusable(String reason) implements Incoming {}
}

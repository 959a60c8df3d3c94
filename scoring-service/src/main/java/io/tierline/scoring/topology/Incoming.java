package io.tierline.scoring.topology;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
     * @param attempt from 2 when the cycle was opened again after it had failed; null for the first time
     */
    record Barrier(
            String program,
            String cycle,
            @Nullable Integer attempt,
            Instant asOf,
            int frameworkVersion,
            Framework framework)
            implements Incoming {
        /** Names the attempt, each of which is answered once. */
        String name() {
            return attempt == null ? cycle : cycle + "/attempt-" + attempt;
        }
    }

    /** A cycle is closed: the scores it asked for as of that instant are the official ones. */
    record CycleDecided(String program, String cycle, Instant asOf) implements Incoming {}

    /** Rightly there, and of no concern to scores. */
    record Irrelevant() implements Incoming {}

    /** What can't be read or doesn't belong there. */
    record Unusable(String reason) implements Incoming {}
}

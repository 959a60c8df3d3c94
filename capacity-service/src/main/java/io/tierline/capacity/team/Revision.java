package io.tierline.capacity.team;

import io.tierline.capacity.tables.Nanos;
import io.tierline.service.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event that made a member what it is, and the ETag that stands for it. */
record Revision(long nanos, String eventId, String source) {

    String etag() {
        var event = nanos + "\n" + eventId + "\n" + source;
        return UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The time of an event that comes after this one: now, or just later should the clock have gone back. */
    Instant after(Instant now) {
        return Nanos.of(now) > nanos ? now : Nanos.instant(nanos + 1);
    }

    /**
     * Checks the caller's If-Match.
     *
     * @param ifMatch the header; null when absent
     * @param current null when there is none
     * @throws Refused stale when the caller saw another one
     */
    static void check(@Nullable String ifMatch, @Nullable Revision current) {
        if (ifMatch == null) return;
        if (current == null) throw Refused.stale("There is no such member any more, or none yet.");
        var present = '"' + current.etag() + '"';
        boolean matches = ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(present::equals);
        if (!matches) throw Refused.stale("The present version is " + present + ", not " + ifMatch);
    }
}

package io.tierline.capacity.team;

import io.tierline.capacity.tables.Nanos;
import io.tierline.contracts.event.Event;
import io.tierline.service.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event that made something what it is, and the ETag that stands for it; the later one is the greater. */
public record Revision(long nanos, String eventId, String source) implements Comparable<Revision> {
    private static final Comparator<Revision> LATER = Comparator.comparingLong(Revision::nanos)
            .thenComparing(Revision::eventId)
            .thenComparing(Revision::source);

    public static Revision of(Event event) {
        return new Revision(Nanos.of(event.time()), event.id(), event.source());
    }

    @Override
    public int compareTo(Revision other) {
        return LATER.compare(this, other);
    }

    String etag() {
        var event = nanos + "\n" + eventId + "\n" + source;
        return UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The time of an event that comes after this one: now, or just later should the clock have gone back. */
    public Instant after(Instant now) {
        return Nanos.of(now) > nanos ? now : Nanos.instant(nanos + 1);
    }

    /**
     * Checks the caller's If-Match.
     *
     * @param ifMatch the header; null when absent
     * @param current what it is compared with; null when there is none
     * @throws Refused stale when the caller saw another one
     */
    static void check(@Nullable String ifMatch, @Nullable String current) {
        if (ifMatch == null) return;
        if (current == null) throw Refused.stale("There is no such member any more, or none yet.");
        var present = '"' + current + '"';
        boolean matches = ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(present::equals);
        if (!matches) throw Refused.stale("The present version is " + present + ", not " + ifMatch);
    }
}

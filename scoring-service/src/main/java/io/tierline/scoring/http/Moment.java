package io.tierline.scoring.http;

import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** The instants at which running scores can be read: now, and a few minutes back for the pages of one list. */
@ApplicationScoped
public class Moment {
    private static final Duration LONGEST_BACK = Duration.ofMinutes(10);

    private final Clock clock = Clock.systemUTC();

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws Refused unreadable if it is no instant, lies ahead, or is too long ago for registers to tell */
    Instant checked(String name, String text) {
        try {
            var instant = Instant.parse(text);
            if (instant.isAfter(now().plusSeconds(1)) || instant.isBefore(now().minus(LONGEST_BACK)))
                throw Refused.unreadable("%s: expected within the last 10 minutes, found %s".formatted(name, text));
            return instant;
        } catch (DateTimeParseException e) {
            throw Refused.unreadable(name + ": expected an RFC 3339 instant");
        }
    }
}

package io.tierline.scoring.http;

import io.tierline.scoring.stream.ScoringSettings;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The instants at which scores can be read: now, a few minutes back for the pages of one list, and those of the past. */
@ApplicationScoped
public class Moment {
    private static final Duration LONGEST_BACK = Duration.ofMinutes(10);

    private final Clock clock = Clock.systemUTC();
    private final Duration history;

    Moment(ScoringSettings settings) {
        this.history = settings.history();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The earliest instant of the past that can be read. */
    Instant earliest() {
        return now().minus(history);
    }

    /** @throws Refused unreadable if it is no instant, lies ahead, or is too long ago for one list */
    Instant checked(String name, String text) {
        var instant = notAhead(name, text);
        if (instant.isBefore(now().minus(LONGEST_BACK)))
            throw Refused.unreadable("%s: expected within the last 10 minutes, found %s".formatted(name, text));
        return instant;
    }

    /**
     * Null when it is not given.
     *
     * @throws Refused unreadable if it is no instant, lies ahead, or is too long ago for facts to tell
     */
    @Nullable
    Instant past(String name, @Nullable String text) {
        if (text == null) return null;
        var instant = notAhead(name, text);
        if (instant.isBefore(earliest().minus(LONGEST_BACK)))
            throw Refused.unreadable(
                    "%s: expected within the last %d days, found %s".formatted(name, history.toDays(), text));
        return instant;
    }

    private Instant notAhead(String name, String text) {
        try {
            var instant = Instant.parse(text);
            if (instant.isAfter(now().plusSeconds(1)))
                throw Refused.unreadable("%s: expected no instant ahead, found %s".formatted(name, text));
            return instant;
        } catch (DateTimeParseException e) {
            throw Refused.unreadable(name + ": expected an RFC 3339 instant");
        }
    }
}

package io.tierline.tiering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The settings of this service. */
@ConfigMapping(prefix = "tierline.tiering")
public interface TieringSettings {
    /** How long a partition may stay silent before a cycle fails, ISO 8601; above zero. */
    @WithDefault("PT2M")
    Duration cycleTimeout();

    /** How long after a failed cycle the schedule tries again, ISO 8601; above zero. */
    @WithDefault("PT15M")
    Duration retryAfter();

    /** Where the scoring service answers: scheme, host and port. */
    @WithDefault("http://127.0.0.1:8082")
    URI scoringUrl();

    /** Where the capacity service answers: scheme, host and port. */
    @WithDefault("http://127.0.0.1:8084")
    URI capacityUrl();

    /** The part of the roster that exceptions may hold at a time, 0 to 1; one partner at the least. */
    @WithDefault("0.05")
    BigDecimal exceptionsShare();

    Replay replay();

    /** Of replays. */
    interface Replay {
        /** How many run at the same time, 1 to 8. */
        @WithDefault("1")
        int atOnce();

        /** How many may wait for their turn, 1 to 1000; more are answered 503. */
        @WithDefault("16")
        int waiting();

        /** How long a result can be read, ISO 8601; above zero. */
        @WithDefault("PT6H")
        Duration keep();

        /** Where replays spool to disk; the system's temporary directory unless set. */
        Optional<Path> directory();
    }
}

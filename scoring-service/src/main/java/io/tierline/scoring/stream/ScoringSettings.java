package io.tierline.scoring.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of scoring-service, all below {@code tierline.scoring}. */
@ConfigMapping(prefix = "tierline.scoring")
public interface ScoringSettings {
    /** Name of this instance, one of its own for each and the same at every start, so that a restart takes a second. */
    @WithDefault("scoring-1")
    String instance();

    /** Where the other instances reach this one: scheme, host and port. */
    URI advertisedUrl();

    /** Directory of the state stores; may be lost, and is rebuilt from Kafka then. */
    Path stateDir();

    /** Threads that process events, 1 to 64. More than there are partitions are idle. */
    @WithDefault("2")
    int threads();

    /** The age of a factor's newest evidence above which the factor is marked as stale, P1D to P800D. */
    @WithDefault("P90D")
    Duration staleAfter();

    /** How often transactions are committed, PT0.01S to PT10S; readers of scores lag by as much. */
    @WithDefault("PT0.1S")
    Duration commitInterval();

    /** How often running scores that changed are sent, PT0.05S to PT1M. */
    @WithDefault("PT0.25S")
    Duration emissionInterval();

    /** How far back scores can be read, at least P400D; versions that were replaced longer ago are let go of. */
    @WithDefault("P800D")
    Duration history();

    /** Copies of the state on other instances, ready to take over, 0 to 5. */
    @WithDefault("0")
    int standbyReplicas();

    /** Replication of the topics that hold the state; -1 for the broker's default. */
    @WithDefault("-1")
    int replicationFactor();

    /** Memory of all state stores together, outside the heap, at least 16M. */
    @WithDefault("96M")
    MemorySize storeMemory();
}

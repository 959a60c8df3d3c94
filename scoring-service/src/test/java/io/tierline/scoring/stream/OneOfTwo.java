package io.tierline.scoring.stream;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of an instance that a test starts beside the service. */
record OneOfTwo(
        String instance, URI advertisedUrl, Path stateDir, int threads, int standbyReplicas, Duration commitInterval)
        implements ScoringSettings {
    OneOfTwo(String instance, URI advertisedUrl, Path stateDir, int threads) {
        this(instance, advertisedUrl, stateDir, threads, 0, Duration.ofMillis(100));
    }

    @Override
    public Duration staleAfter() {
        return Duration.ofDays(90);
    }

    @Override
    public Duration emissionInterval() {
        return Duration.ofMillis(250);
    }

    @Override
    public Duration history() {
        return Duration.ofDays(800);
    }

    @Override
    public int replicationFactor() {
        return -1;
    }

    @Override
    public MemorySize storeMemory() {
        return new MemorySize(BigInteger.valueOf(32L << 20));
    }
}

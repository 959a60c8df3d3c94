package io.tierline.scoring.stream;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** Refuses wrong settings, naming each. */
final class SettingsCheck {
    private static final String PREFIX = "tierline.scoring.";
    private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final BigInteger LEAST_MEMORY = BigInteger.valueOf(16L << 20);

    private static final Duration LEAST_HISTORY = Duration.ofDays(400);

    private SettingsCheck() {}

    /** @throws IllegalArgumentException with the setting's name and what is expected of it */
    static void check(ScoringSettings settings) {
        if (!INSTANCE.matcher(settings.instance()).matches())
            throw wrong("instance", settings.instance(), "1 to 100 letters, digits, dots, dashes or underscores");
        url(settings.advertisedUrl());
        directory(settings.stateDir());
        between("threads", settings.threads(), 1, 64);
        between("standby-replicas", settings.standbyReplicas(), 0, 5);
        if (settings.replicationFactor() != -1) between("replication-factor", settings.replicationFactor(), 1, 9);
        between("commit-interval", settings.commitInterval(), Duration.ofMillis(10), Duration.ofSeconds(10));
        between("emission-interval", settings.emissionInterval(), Duration.ofMillis(50), Duration.ofMinutes(1));
        if (settings.history().compareTo(LEAST_HISTORY) < 0)
            throw wrong("history", settings.history(), "at least P400D");
        between("stale-after", settings.staleAfter(), Duration.ofDays(1), Duration.ofDays(800));
        if (settings.storeMemory().asBigInteger().compareTo(LEAST_MEMORY) < 0)
            throw wrong("store-memory", settings.storeMemory().asBigInteger(), "at least 16M");
    }

    private static void url(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean bare = !url.isOpaque()
                && (url.getPath().isEmpty() || url.getPath().equals("/"))
                && url.getQuery() == null
                && url.getUserInfo() == null;
        if (!http || url.getHost() == null || url.getPort() < 1 || !bare)
            throw wrong("advertised-url", url, "http or https, a host and a port, as in http://127.0.0.1:8082");
    }

    private static void directory(Path directory) {
        try {
            if (Files.isWritable(Files.createDirectories(directory))) return;
        } catch (IOException e) {
            throw wrong("state-dir", directory, "a directory that can be made and written: " + e);
        }
        throw wrong("state-dir", directory, "a directory that can be written");
    }

    private static void between(String name, int value, int low, int high) {
        if (value < low || value > high) throw wrong(name, value, low + " to " + high);
    }

    private static void between(String name, Duration value, Duration low, Duration high) {
        if (value.compareTo(low) < 0 || value.compareTo(high) > 0) throw wrong(name, value, low + " to " + high);
    }

    private static IllegalArgumentException wrong(String name, Object value, String expected) {
        return new IllegalArgumentException("%s%s: %s (expected: %s)".formatted(PREFIX, name, value, expected));
    }
}

package io.tierline.tiering;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The refusal to start with a setting that cannot work. */
@Singleton
class SettingsCheck {
    private static final String PREFIX = "tierline.tiering.";

    private final TieringSettings settings;

    SettingsCheck(TieringSettings settings) {
        this.settings = settings;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        check(settings);
    }

    /** @throws IllegalArgumentException naming the setting */
    static void check(TieringSettings settings) {
        positive("cycle-timeout", settings.cycleTimeout());
        positive("retry-after", settings.retryAfter());
        address("scoring-url", settings.scoringUrl());
        address("capacity-url", settings.capacityUrl());
        share("exceptions-share", settings.exceptionsShare());
        within("replay.at-once", settings.replay().atOnce(), 8);
        within("replay.waiting", settings.replay().waiting(), 1_000);
        positive("replay.keep", settings.replay().keep());
        settings.replay().directory().ifPresent(SettingsCheck::writable);
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive())
            throw new IllegalArgumentException("%s%s: %s (expected: above PT0S)".formatted(PREFIX, name, value));
    }

    private static void address(String name, URI value) {
        boolean ofService = List.of("http", "https").contains(String.valueOf(value.getScheme()))
                && value.getHost() != null
                && List.of("", "/").contains(String.valueOf(value.getPath()));
        if (!ofService)
            throw new IllegalArgumentException("%s%s: %s (expected: scheme, host and port, as in http://127.0.0.1:8082)"
                    .formatted(PREFIX, name, value));
    }

    private static void share(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)
            throw new IllegalArgumentException("%s%s: %s (expected: 0 to 1)".formatted(PREFIX, name, value));
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most)
            throw new IllegalArgumentException("%s%s: %d (expected: 1 to %d)".formatted(PREFIX, name, value, most));
    }

    private static void writable(Path directory) {
        if (!Files.isDirectory(directory) || !Files.isWritable(directory))
            throw new IllegalArgumentException(
                    "%sreplay.directory: %s (expected: a directory that can be written)".formatted(PREFIX, directory));
    }
}

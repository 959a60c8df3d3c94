package io.tierline.tiering;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

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
        within("replay.at-once", settings.replay().atOnce(), 8);
        within("replay.waiting", settings.replay().waiting(), 1_000);
        positive("replay.keep", settings.replay().keep());
        settings.replay().directory().ifPresent(SettingsCheck::writable);
    }

    private static void positive(String name, Duration value) {
        if (!value.isPositive())
            throw new IllegalArgumentException("%s%s: %s (expected: above PT0S)".formatted(PREFIX, name, value));
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

package io.tierline.capacity;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Refuses to start with settings out of range, naming the setting. */
@ApplicationScoped
public class SettingsCheck {
    private static final int BEFORE_ANYTHING_ELSE = 1;

    void check(@Observes @Priority(BEFORE_ANYTHING_ELSE) StartupEvent event, CapacitySettings settings) {
        within("tierline.capacity.longest-rest", settings.longestRest(), Duration.ZERO, Duration.ofMinutes(1));
        within(
                "tierline.capacity.planning-limit",
                settings.planningLimit(),
                Duration.ofMillis(100),
                Duration.ofSeconds(30));
    }

    static void within(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0)
            throw new IllegalArgumentException("%s: %s (expected: %s to %s)".formatted(setting, value, least, most));
    }
}

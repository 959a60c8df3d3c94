package io.tierline.partner.settings;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start on a setting out of range, and names it. */
@ApplicationScoped
class SettingsCheck {
    private static final int FIRST = 1;
    private static final long LARGEST_BATCH = 64L << 20;

    private final PartnerSettings settings;

    SettingsCheck(PartnerSettings settings) {
        this.settings = settings;
    }

    void check(@Observes @Priority(FIRST) StartupEvent start) {
        var intake = settings.intake();
        within("intake.chunk", intake.chunk(), 1, 5_000);
        within("intake.chunks-under-way", intake.chunksUnderWay(), 1, 64);
        within("intake.largest-batch", intake.largestBatch().asLongValue(), 1, LARGEST_BATCH);
        within("intake.rejected-shown", intake.rejectedShown(), 1, 100_000);
    }

    static void within(String name, long value, long least, long most) {
        if (value < least || value > most)
            throw new IllegalStateException(
                    "tierline.partner.%s: %d (expected: %d to %d)".formatted(name, value, least, most));
    }
}

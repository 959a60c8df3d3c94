package io.tierline.capacity.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered of one program between looks; nothing is lost when it is forgotten but a look that finds nothing. */
final class Watch {
    /** Digests that were planned with and moved nothing since the plan in force; null when there are none. */
    @Nullable
    Map<String, String> heldAgainst;

    private boolean touched = true;
    private Instant lastLook = Instant.EPOCH;
    private @Nullable ZoneId zone;
    private @Nullable LocalDate week;

    void touch() {
        touched = true;
    }

    /** Whether something changed or a new week began; not sooner after the last look than {@code settle}. */
    boolean isDue(Instant now, Duration settle) {
        return (touched || newWeek(now)) && !now.isBefore(lastLook.plus(settle));
    }

    private boolean newWeek(Instant now) {
        return zone != null && !PlanInputs.weekOf(now, zone).equals(week);
    }

    void sees(PlanInputs inputs, Instant now) {
        zone = inputs.framework().rescore().timeZone();
        week = inputs.week();
        lastLook = now;
    }

    /** Nothing is to be done until the next change. */
    void settled(Instant now) {
        touched = false;
        lastLook = now;
    }
}

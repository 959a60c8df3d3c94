package io.tierline.capacity.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered of one program between looks; nothing is lost when it is forgotten but a look that finds nothing. */
final class Watch {
    private static final int RESTS_PER_LOOK = 4;

    private @Nullable Map<String, String> heldAgainst;
    private @Nullable Map<String, String> written;
    private boolean touched = true;
    private Instant restsUntil = Instant.EPOCH;
    private @Nullable ZoneId zone;
    private @Nullable LocalDate day;

    void touch() {
        touched = true;
    }

    /** Whether something changed or a new day began there, and the program has rested. */
    boolean isDue(Instant now) {
        return (touched || newDay(now)) && !now.isBefore(restsUntil);
    }

    /** Looks may take a fifth of the time at most: a look is followed by a rest four times as long. */
    void looked(Instant now, Duration took, Duration longestRest) {
        var rest = took.multipliedBy(RESTS_PER_LOOK);
        restsUntil = now.plus(took).plus(rest.compareTo(longestRest) < 0 ? rest : longestRest);
    }

    private boolean newDay(Instant now) {
        return zone != null && !LocalDate.ofInstant(now, zone).equals(day);
    }

    void sees(PlanInputs inputs) {
        zone = inputs.framework().rescore().timeZone();
    }

    /** Digests that were planned with, and moved nothing, since the plan in force; null when there are none. */
    @Nullable
    Map<String, String> heldAgainst() {
        return heldAgainst;
    }

    /** The plan in force was held against these inputs and stays. */
    void heldAgainst(Map<String, String> digests, Instant now) {
        heldAgainst = digests;
        settled(now);
    }

    /** A plan made from these inputs is on its way to the log. */
    void replacedBy(Map<String, String> digests, Instant now) {
        heldAgainst = null;
        written = digests;
        settled(now);
    }

    /** Whether it is not known yet that the plan on its way has come into force. */
    boolean awaitsPlan() {
        return written != null;
    }

    /** The tables hold whatever was written; if the plan in force is not the one that was on its way, it is made again. */
    void finds(Map<String, String> inForce) {
        if (!inForce.equals(written)) touched = true;
        written = null;
    }

    /** Nothing is to be done until the next change or the next day. */
    void settled(Instant now) {
        touched = false;
        if (zone != null) day = LocalDate.ofInstant(now, zone);
    }
}

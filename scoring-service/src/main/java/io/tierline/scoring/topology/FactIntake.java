package io.tierline.scoring.topology;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.Facts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.scoring.store.FactStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Folds facts into registers. The order and the number of times they come never show. */
final class FactIntake {
    private final FactStore facts;
    private final Duration history;
    private Instant horizon = Instant.MIN;
    private Retention keep = Retention.all();

    /** @param history how far back registers can be read */
    FactIntake(FactStore facts, Duration history) {
        this.facts = facts;
        this.history = history;
    }

    /**
     * False when the fact changed nothing.
     *
     * @param position its offset
     * @param appended when the broker appended it
     * @param needed an earlier instant at which registers will still be read; null for none
     */
    boolean take(RecordKey partner, Fact fact, long position, Instant appended, @Nullable Instant needed) {
        var kept = keep(appended, needed);
        boolean changed = false;
        for (var write : Facts.writes(fact, position))
            changed |= facts.add(partner, write.key(), write.version(), kept);
        return changed;
    }

    /** Whole hours, so that one serves many facts. */
    private Retention keep(Instant appended, @Nullable Instant needed) {
        var earliest = appended.truncatedTo(ChronoUnit.HOURS).minus(history);
        if (needed != null && needed.isBefore(earliest)) return Retention.since(needed);
        if (!earliest.equals(horizon)) {
            horizon = earliest;
            keep = Retention.since(earliest);
        }
        return keep;
    }
}

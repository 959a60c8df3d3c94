package io.tierline.scoring.topology;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.Facts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.scoring.store.FactStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds facts into registers. The order and the number of times they come never show. */
final class FactIntake {
    /** How far back registers can be read: longer than a cycle's instant may lie behind its barrier. */
    static final Duration HISTORY = Duration.ofMinutes(15);

    private final FactStore facts;

    FactIntake(FactStore facts) {
        this.facts = facts;
    }

    /**
     * False when the fact changed nothing.
     *
     * @param appended when the broker appended it
     * @param needed an earlier instant at which registers will still be read; null for none
     */
    boolean take(RecordKey partner, Fact fact, Instant appended, @Nullable Instant needed) {
        var horizon = appended.minus(HISTORY);
        var keep = Retention.since(needed != null && needed.isBefore(horizon) ? needed : horizon);
        boolean changed = false;
        for (var write : Facts.writes(fact)) {
            var before = facts.register(partner, write.key());
            var after = before.put(write.version(), keep);
            if (after == before) continue;
            facts.put(partner, write.key(), after);
            changed = true;
        }
        return changed;
    }
}

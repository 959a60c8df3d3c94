package io.tierline.prioritization.facts;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** All registers of one partner in memory, for replays and tests; mutable, not for concurrent use. */
public final class PartnerFacts {
    private final TreeMap<RegisterKey, Register> registers = new TreeMap<>();

    /** False when the fact changed nothing: it was there already, or is older than anything to keep. */
    @CanIgnoreReturnValue
    public boolean apply(Fact fact, Retention keep) {
        boolean changed = false;
        for (var write : Facts.writes(fact)) {
            var before = registers.getOrDefault(write.key(), Register.EMPTY);
            var after = before.put(write.version(), keep);
            if (after == before) continue;
            registers.put(write.key(), after);
            changed = true;
        }
        return changed;
    }

    public Snapshot at(Instant t) {
        return Snapshot.of(registers, t);
    }

    public SortedMap<RegisterKey, Register> registers() {
        return Collections.unmodifiableSortedMap(registers);
    }
}

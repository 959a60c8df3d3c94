package io.tierline.tiering.health;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.health.FactorCheck;
import io.tierline.prioritization.health.Finding;
import io.tierline.prioritization.tier.Standing;
import io.tierline.tiering.cycle.CycleRow;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which factors are idle: that rests on a cycle's decisions alone, so it is measured once for each cycle and kept. */
@Singleton
class DecidedHealth {
    private static final int KEPT = 64;

    private record Key(String program, String cycle) {}

    private final Map<Key, Finding> measured = Collections.synchronizedMap(new Latest());

    private static final class Latest extends LinkedHashMap<Key, Finding> {
        private static final long serialVersionUID = 1L;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Finding> eldest) {
            return size() > KEPT;
        }
    }

    /** @param before the closed cycle before; null when there is none */
    Finding of(Connection tables, CycleRow cycle, @Nullable CycleRow before, Framework framework) throws SQLException {
        var key = new Key(cycle.program, cycle.cycle);
        var known = measured.get(key);
        return known != null ? known : measure(key, tables, cycle, before, framework);
    }

    /** One at a time: a program of 100,000 takes a second of work, and many may ask at once after a cycle. */
    private synchronized Finding measure(
            Key key, Connection tables, CycleRow cycle, @Nullable CycleRow before, Framework framework)
            throws SQLException {
        var known = measured.get(key);
        if (known != null) return known;
        var candidates = HealthTables.candidates(tables, cycle);
        var standings = before == null ? Map.<String, Standing>of() : HealthTables.standings(tables, before);
        var finding = FactorCheck.of(framework, candidates, standings);
        measured.put(key, finding);
        return finding;
    }
}

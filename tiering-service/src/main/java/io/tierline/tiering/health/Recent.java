package io.tierline.tiering.health;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** Health as it was measured a moment ago: hours are summed over a whole program, and pages ask again and again. */
final class Recent {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Measured(HealthView view, String cycle, Instant at) {}

    /** Measures anew. */
    @FunctionalInterface
    interface Measure {
        HealthView now() throws SQLException;
    }

    private final ConcurrentHashMap<String, Measured> kept = new ConcurrentHashMap<>();

    /**
     * @param cycle the official one, empty for none; another one is always measured
     */
    HealthView of(String program, String cycle, Instant now, Measure measure) throws SQLException {
        var known = kept.get(program);
        if (known != null
                && known.cycle().equals(cycle)
                && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0) return known.view();
        var view = measure.now();
        kept.put(program, new Measured(view, cycle, now));
        return view;
    }
}

package io.tierline.scoring.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The latest ranking of each program, for a while. A ranking is shown again for ten times as long as it took to
 * evaluate, so that readers, however many, cost at most a tenth of a core; for a small program that is an instant.
 */
@ApplicationScoped
public class Rankings {
    private static final int TIMES_AS_LONG = 10;
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int MOST_PROGRAMS = 32;

    /** One program's ranking and the lock under which one reader evaluates it for all who wait. */
    private static final class Latest {
        private @Nullable Ranking ranking;
        private long until;

        synchronized Ranking recent(Supplier<Ranking> evaluate) {
            if (ranking != null && System.nanoTime() - until < 0) return ranking;
            long started = System.nanoTime();
            var fresh = evaluate.get();
            long took = System.nanoTime() - started;
            until = System.nanoTime() + Math.min(LONGEST_NANOS, TIMES_AS_LONG * took);
            ranking = fresh;
            return fresh;
        }

        synchronized @Nullable Ranking at(Instant asOf) {
            return ranking != null && ranking.asOf().equals(asOf) ? ranking : null;
        }
    }

    private final Map<String, Latest> byProgram = new LinkedHashMap<>(16, 0.75f, true);

    /** One that is recent enough, evaluated anew when there is none. */
    Ranking recent(String program, Supplier<Ranking> evaluate) {
        return latest(program).recent(evaluate);
    }

    /** The one of exactly that instant, evaluated when it is not the latest. */
    Ranking at(String program, Instant asOf, Supplier<Ranking> evaluate) {
        var found = latest(program).at(asOf);
        return found == null ? evaluate.get() : found;
    }

    private Latest latest(String program) {
        synchronized (byProgram) {
            var latest = byProgram.computeIfAbsent(program, _ -> new Latest());
            Iterator<String> eldest = byProgram.keySet().iterator();
            if (byProgram.size() > MOST_PROGRAMS) {
                eldest.next();
                eldest.remove();
            }
            return latest;
        }
    }
}

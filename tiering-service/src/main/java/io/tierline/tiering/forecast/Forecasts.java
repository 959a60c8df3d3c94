package io.tierline.tiering.forecast;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.evaluate.Evaluator;
import io.tierline.tiering.evaluate.Ground;
import io.tierline.tiering.evaluate.Grounds;
import io.tierline.tiering.evaluate.Supposition;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts of programs. The latest of each program is kept for the pages that follow, and shown again while it is a few
 * seconds old and nothing it rests on was published or decided since.
 */
@Singleton
class Forecasts {
    static final Duration FRESH_FOR = Duration.ofSeconds(5);

    /** How far ahead the scoring service evaluates. */
    private static final Duration LONGEST_AHEAD = Duration.ofDays(800);

    private static final int CYCLES = 2;
    private static final int MOST_KEPT = 16;

    private final Grounds grounds;
    private final Evaluator evaluator;
    private final Map<String, Forecasted> latest = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Forecasted> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Forecasts(Grounds grounds, Evaluator evaluator) {
        this.grounds = grounds;
        this.evaluator = evaluator;
    }

    /**
     * As of now, or a few seconds ago.
     *
     * @throws Refused unavailable while the scoring service cannot answer; conflict when there is nothing to forecast
     */
    Forecasted recent(String program, String authorization) {
        var ground = grounds.of(program);
        var now = evaluator.now();
        var kept = kept(program);
        if (kept != null && restsOn(kept, ground) && !now.isAfter(kept.asOf().plus(FRESH_FOR))) return kept;
        return evaluated(program, ground, now, authorization);
    }

    /**
     * The one of exactly that instant.
     *
     * @throws Refused unreadable when it is not kept any more
     */
    Forecasted at(String program, Instant asOf) {
        var kept = kept(program);
        if (kept == null || !kept.asOf().equals(asOf))
            throw Refused.unreadable("cursor: the forecast it belongs to was replaced by a newer one; start again");
        return kept;
    }

    private @Nullable Forecasted kept(String program) {
        synchronized (latest) {
            return latest.get(program);
        }
    }

    private static boolean restsOn(Forecasted kept, Ground ground) {
        var cycle = ground.cycle();
        return kept.frameworkVersion() == ground.inForce().version()
                && (cycle == null ? kept.cycle() == null : cycle.equals(kept.cycle()));
    }

    private Forecasted evaluated(String program, Ground ground, Instant now, String authorization) {
        var dueAts = dueAts(ground.inForce().framework().rescore(), now);
        List<Supposition> suppositions = new ArrayList<>();
        suppositions.add(ground.inForce(now));
        dueAts.forEach(dueAt -> suppositions.add(ground.inForce(dueAt)));
        var forecasted = Outlook.of(ground, evaluator.evaluate(program, suppositions, authorization), dueAts, now);
        synchronized (latest) {
            latest.put(program, forecasted);
        }
        return forecasted;
    }

    /** The next cycles of the calendar, at least one. */
    static List<Instant> dueAts(Rescore calendar, Instant now) {
        List<Instant> dueAts = new ArrayList<>();
        var furthest = now.plus(LONGEST_AHEAD);
        var due = calendar.nextAfter(now);
        while (dueAts.size() < CYCLES && !due.isAfter(furthest)) {
            dueAts.add(due);
            due = calendar.nextAfter(due);
        }
        if (dueAts.isEmpty())
            throw Refused.conflict("The next cycle is due at %s; a forecast looks %d days ahead."
                    .formatted(due, LONGEST_AHEAD.toDays()));
        return dueAts;
    }
}

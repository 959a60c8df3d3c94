package io.tierline.prioritization.whatif;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what the cycles of one run did, taken one after the other; mutable, not for concurrent use. */
public final class MoveTally {
    /** A move down within so many cycles after one up is a flap. */
    public static final int FLAP_WITHIN = 2;

    private static final double SECONDS_OF_A_DAY = 86_400;

    private enum Way {
        NONE,
        UP,
        DOWN
    }

    /** A partner's time in a tier; {@code way} is how it came there. */
    private record Stay(String tier, int from, Instant since, Way way) {}

    private final Framework framework;
    private final List<CycleMoves> cycles = new ArrayList<>();
    private final Set<String> flappers = new HashSet<>();
    private final Set<String> everTop = new HashSet<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private Map<String, Stay> stays = new HashMap<>();
    private int endedStays;
    private long partnerCycles;
    private long secondsHeld;
    private Instant last = Instant.EPOCH;

    public MoveTally(Framework framework) {
        this.framework = framework;
    }

    public void take(Instant asOf, CycleOutcome outcome) {
        var now = new HashMap<String, Stay>();
        int[] ways = new int[Way.values().length];
        int entered = 0;
        int pending = 0;
        int flaps = 0;
        framework.tiers().stream().map(Tier::name).forEach(tier -> counts.put(tier, 0));
        for (var decision : outcome.decisions()) {
            var before = stays.remove(decision.partner());
            var after = after(before, decision, asOf);
            if (before == null) entered++;
            else if (after != before) {
                ways[after.way().ordinal()]++;
                if (flaps(before, after)) {
                    flaps++;
                    flappers.add(decision.partner());
                }
            }
            if (decision.pendingDemotion()) pending++;
            if (framework.tierIndex(after.tier()) == 0) everTop.add(decision.partner());
            counts.merge(after.tier(), 1, Integer::sum);
            now.put(decision.partner(), after);
        }
        int left = stays.size();
        stays.values().forEach(stay -> end(stay, asOf));
        partnerCycles += now.size();
        stays = now;
        last = asOf;
        cycles.add(
                new CycleMoves(asOf, ways[Way.UP.ordinal()], ways[Way.DOWN.ordinal()], entered, left, pending, flaps));
    }

    private Stay after(@Nullable Stay before, Decision decision, Instant asOf) {
        if (before == null) return new Stay(decision.tier(), cycles.size(), asOf, Way.NONE);
        if (before.tier().equals(decision.tier())) return before;
        end(before, asOf);
        boolean up = framework.tierIndex(decision.tier()) < framework.tierIndex(before.tier());
        return new Stay(decision.tier(), cycles.size(), asOf, up ? Way.UP : Way.DOWN);
    }

    private static boolean flaps(Stay before, Stay after) {
        return before.way() == Way.UP && after.way() == Way.DOWN && after.from() - before.from() <= FLAP_WITHIN;
    }

    private void end(Stay stay, Instant at) {
        endedStays++;
        secondsHeld += Duration.between(stay.since(), at).toSeconds();
    }

    /** Of the cycles taken so far. */
    public RunSummary summary() {
        int all = endedStays + stays.size();
        long seconds = secondsHeld
                + stays.values().stream()
                        .mapToLong(stay -> Duration.between(stay.since(), last).toSeconds())
                        .sum();
        return new RunSummary(
                cycles,
                flappers.size(),
                all == 0 ? 0 : Rounding.fourDecimals((double) partnerCycles / all),
                all == 0 ? 0 : Rounding.fourDecimals(seconds / SECONDS_OF_A_DAY / all),
                everTop.size(),
                counts);
    }
}

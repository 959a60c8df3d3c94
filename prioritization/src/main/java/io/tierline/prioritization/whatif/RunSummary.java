package io.tierline.prioritization.whatif;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How steady a run of cycles was.
 *
 * @param flappers partners that flapped at least once
 * @param meanHoldCycles cycles a partner stays in a tier, on average; stays that last at the end count as long as they
 *     have lasted; 0 without any
 * @param meanHoldDays the same in days, up to the last cycle
 * @param partnersEverTop partners that were in the best tier after some cycle
 * @param counts partners by tier after the last cycle, best tier first
 */
public record RunSummary(
        List<CycleMoves> cycles,
        int flappers,
        double meanHoldCycles,
        double meanHoldDays,
        int partnersEverTop,
        Map<String, Integer> counts) {
    public RunSummary {
        cycles = List.copyOf(cycles);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    public int promoted() {
        return cycles.stream().mapToInt(CycleMoves::promoted).sum();
    }

    public int demoted() {
        return cycles.stream().mapToInt(CycleMoves::demoted).sum();
    }

    public int entered() {
        return cycles.stream().mapToInt(CycleMoves::entered).sum();
    }

    public int left() {
        return cycles.stream().mapToInt(CycleMoves::left).sum();
    }

    /** A partner counts once for each cycle after which it is pending. */
    public int pending() {
        return cycles.stream().mapToInt(CycleMoves::pending).sum();
    }

    public int flaps() {
        return cycles.stream().mapToInt(CycleMoves::flaps).sum();
    }
}

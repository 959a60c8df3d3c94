package io.tierline.benchmarks.capacity;

import io.tierline.benchmarks.capacity.PlanCase.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one would write first: partner by partner, to the owner in force if there is room, else to the roomiest. */
final class PlainGreedy {
    private PlainGreedy() {}

    static Given plan(PlanCase from) {
        var wants = from.wants();
        var free = from.capacity();
        List<Map<Integer, Long>> byWant = new ArrayList<>();
        for (var want : wants) byWant.add(want.named() ? whole(from, want, free) : shared(want, free));
        return new Given(from, wants, byWant);
    }

    private static Map<Integer, Long> whole(PlanCase from, Want want, long[] free) {
        int best = -1;
        for (int member : want.fits()) {
            if (free[member] < want.micros()) continue;
            if (from.isOwner(want, member)) {
                best = member;
                break;
            }
            if (best < 0 || free[member] > free[best]) best = member;
        }
        if (best < 0) return Map.of();
        free[best] -= want.micros();
        return Map.of(best, want.micros());
    }

    private static Map<Integer, Long> shared(Want want, long[] free) {
        var given = new TreeMap<Integer, Long>();
        long left = want.micros();
        var roomiest = new ArrayList<>(want.fits());
        roomiest.sort((a, b) -> Long.compare(free[b], free[a]));
        for (int member : roomiest) {
            long micros = Math.min(left, free[member]);
            if (micros == 0) break;
            free[member] -= micros;
            left -= micros;
            given.put(member, micros);
        }
        return given;
    }
}

package io.tierline.slack;

import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.TierEvent;
import io.tierline.contracts.event.TierEvent.Contribution;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Closed cycles and moves for tests. */
public final class Moves {
    public static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");

    private Moves() {}

    public static CycleClosed closed(String cycle, Instant asOf) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("strategic", 18);
        counts.put("growth", 40);
        counts.put("self-serve", 82);
        return new CycleClosed(cycle, asOf, 3, counts, Map.of(), Map.of(), "00", null);
    }

    public static TierEvent promoted(String name, String cycle, int rank) {
        return new TierEvent.TierChanged(
                name,
                "growth",
                "strategic",
                "promoted",
                "rescore",
                cycle,
                81.5,
                rank,
                4.25,
                List.of(
                        new Contribution("co-sell-engagement", 30.5),
                        new Contribution("icp-overlap", 24.123),
                        new Contribution("product-fit", 3)));
    }

    public static TierEvent demoted(String name, String cycle, int rank) {
        return new TierEvent.TierChanged(
                name,
                "growth",
                "self-serve",
                "demoted",
                "rescore",
                cycle,
                12.0,
                rank,
                -6.5,
                List.of(new Contribution("icp-overlap", 8)));
    }

    public static TierEvent pending(String name, String cycle, int rank) {
        return new TierEvent.TierPending(name, "strategic", "growth", cycle, 1, 40.0, rank, 2.1, null);
    }
}

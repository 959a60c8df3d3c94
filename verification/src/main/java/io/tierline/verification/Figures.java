package io.tierline.verification;

import io.tierline.contracts.codec.CanonicalJson;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.DecisionReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a cycle says of itself as a whole, by field. */
record Figures(Map<String, String> fields) {
    private static final String NOTHING = "nothing";

    /** A field that is not as recomputed. */
    record Differing(String name, String recomputed, String found) {}

    /**
     * @param digest over the decisions in the log
     * @param moves how many of each kind
     */
    static Figures recomputed(
            PastCycle cycle, List<DecisionReceipt> receipts, String digest, Map<String, Integer> moves) {
        var counts = new TreeMap<String, Integer>();
        cycle.framework().tiers().forEach(tier -> counts.put(tier.name(), 0));
        receipts.forEach(receipt -> counts.merge(receipt.tier(), 1, Integer::sum));
        var figures =
                figures(cycle.opened().asOf().toString(), cycle.opened().frameworkVersion(), counts, moves, digest);
        figures.put("receipts", Verification.overAll(receipts));
        figures.put("offsets", CanonicalJson.of(cycle.closed().offsets()));
        return new Figures(figures);
    }

    static Figures said(CycleClosed closed) {
        var figures = figures(
                closed.asOf().toString(), closed.frameworkVersion(), closed.counts(), closed.moves(), closed.digest());
        figures.put("receipts", String.valueOf(closed.receipts()));
        figures.put("offsets", CanonicalJson.of(closed.offsets()));
        return new Figures(figures);
    }

    static Figures shown(CycleRows.Row row) {
        var receipt = row.receipt();
        var figures = figures(
                row.asOf().toString(),
                row.frameworkVersion(),
                row.counts(),
                row.moveCounts(),
                receipt == null ? null : receipt.digest());
        figures.put("receipts", String.valueOf(receipt == null ? null : receipt.receipts()));
        figures.put("offsets", CanonicalJson.of(receipt == null ? null : receipt.offsets()));
        return new Figures(figures);
    }

    private static Map<String, String> figures(
            String asOf,
            int frameworkVersion,
            @Nullable Map<String, Integer> counts,
            @Nullable Map<String, Integer> moves,
            @Nullable String digest) {
        var figures = new TreeMap<String, String>();
        figures.put("asOf", asOf);
        figures.put("frameworkVersion", Integer.toString(frameworkVersion));
        figures.put("digest", String.valueOf(digest));
        if (counts != null) counts.forEach((tier, count) -> figures.put("counts/" + tier, count.toString()));
        // A kind of which there are none says nothing: older cycles leave it out.
        if (moves != null)
            moves.forEach((kind, count) -> {
                if (count != 0) figures.put("moves/" + kind, count.toString());
            });
        return figures;
    }

    /** What {@code found} says otherwise than this. */
    List<Differing> differences(Figures found) {
        var names = new TreeMap<>(fields);
        found.fields().forEach(names::putIfAbsent);
        List<Differing> differing = new ArrayList<>();
        for (var name : names.keySet()) {
            var was = fields.getOrDefault(name, NOTHING);
            var now = found.fields().getOrDefault(name, NOTHING);
            if (!was.equals(now)) differing.add(new Differing(name, was, now));
        }
        return differing;
    }
}

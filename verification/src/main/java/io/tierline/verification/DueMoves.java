package io.tierline.verification;

import io.tierline.contracts.event.DecisionReceipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The moves that a cycle must say: from where it found partners to where it decides that they belong. */
final class DueMoves {
    private final PastCycle cycle;
    private final SortedMap<String, Moved> due = new TreeMap<>();

    private DueMoves(PastCycle cycle) {
        this.cycle = cycle;
    }

    /**
     * By partner.
     *
     * @param found where the cycle found those that were ever placed
     */
    static SortedMap<String, Moved> of(PastCycle cycle, List<DecisionReceipt> decisions, Map<String, Placing> found) {
        var moves = new DueMoves(cycle);
        var absent = new HashMap<>(found);
        for (var decision : decisions) moves.decided(decision, absent.remove(decision.partner()));
        absent.forEach(moves::absent);
        return moves.due;
    }

    private void decided(DecisionReceipt decision, @Nullable Placing found) {
        var from = found == null ? null : found.tier();
        var to = decision.tier();
        if (to.equals(from)) return;
        due.put(
                decision.partner(),
                new Moved(
                        decision.partner(),
                        decision.name(),
                        from,
                        to,
                        direction(from, to),
                        Moved.RESCORE,
                        decision.score(),
                        decision.rank(),
                        decision.marginToLine()));
    }

    private String direction(@Nullable String from, String to) {
        var framework = cycle.framework();
        if (!framework.hasTier(from)) return "entered";
        return framework.tierIndex(to) < framework.tierIndex(from) ? "promoted" : "demoted";
    }

    /**
     * In a tier, and not in the cycle. An exception in force keeps the tier that it gave. Whoever was placed by a cycle or
     * an exception has left; whoever registered since waits in the last tier.
     */
    private void absent(String partner, Placing found) {
        if (found.tier() == null) return;
        var last = cycle.framework().lastTier().name();
        boolean excepted = found.reason().equals(Moved.EXCEPTION);
        if (excepted && cycle.held().containsKey(partner)) return;
        if (excepted || found.byCycle()) due.put(partner, unscored(partner, found, null, "left", "retired"));
        else if (!found.tier().equals(last)) due.put(partner, unscored(partner, found, last, "entered", "registered"));
    }

    private static Moved unscored(String partner, Placing found, @Nullable String to, String direction, String reason) {
        return new Moved(partner, null, found.tier(), to, direction, reason, null, null, null);
    }
}

package io.tierline.tiering.cycle;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Rule;
import io.tierline.tiering.fold.Minted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The moves of one cycle: from where partners are placed now to where the cycle puts them. That differs from the move
 * since the last cycle for a partner that left or entered in between.
 */
final class Moves {
    private static final String RESCORE = "rescore";
    private static final String PENDING = "pending";
    private static final String EXCEPTION = "exception";

    private final UnderWay cycle;
    private final Framework framework;
    /** Those that no decision was taken for yet, by partner. */
    private final Map<String, Placed> placed = new LinkedHashMap<>();

    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    Moves(UnderWay cycle, Framework framework, List<Placed> placed, Instant now) {
        this.cycle = cycle;
        this.framework = framework;
        for (var one : placed) this.placed.put(one.partner(), one);
        this.now = now;
        for (var direction : List.of("promoted", "demoted", "entered", "left", PENDING, EXCEPTION))
            counts.put(direction, 0);
    }

    List<Event> events() {
        return events;
    }

    /** How many of each direction, pending, and held by an exception. */
    Map<String, Integer> counts() {
        return counts;
    }

    void take(Decision decision, String name) {
        var held = placed.remove(decision.partner());
        var from = held == null ? null : held.tier();
        if (!decision.tier().equals(from)) {
            var change = new TierChanged(
                    name,
                    from,
                    decision.tier(),
                    direction(from, decision.tier()),
                    RESCORE,
                    cycle.cycle(),
                    decision.score(),
                    decision.rank(),
                    decision.marginToLine(),
                    Decisions.top(decision));
            changed(decision.partner(), change);
        }
        if (decision.pendingDemotion()) pending(decision, name);
        if (decision.rule() == Rule.EXCEPTION) counts.merge(EXCEPTION, 1, Integer::sum);
    }

    /** After all decisions: those that are in a tier but took no part. */
    void takeAbsent(Set<String> excepted) {
        for (var held : placed.values()) absent(held, excepted);
    }

    /**
     * A partner that is in a tier but took no part. After a cycle it took part in, it has left; one that entered since
     * waits in the last tier for the next cycle, or in the one that an exception holds it in.
     */
    private void absent(Placed held, Set<String> excepted) {
        var last = framework.lastTier().name();
        if (held.reason().equals(EXCEPTION) && excepted.contains(held.partner())) return;
        if (Set.of(RESCORE, EXCEPTION).contains(held.reason()))
            changed(held.partner(), unscored(held, null, "left", "retired"));
        else if (!held.tier().equals(last)) changed(held.partner(), unscored(held, last, "entered", "registered"));
    }

    private TierChanged unscored(Placed held, @Nullable String to, String direction, String reason) {
        return new TierChanged(
                held.name(), held.tier(), to, direction, reason, cycle.cycle(), null, null, null, List.of());
    }

    private String direction(@Nullable String from, String to) {
        if (!framework.hasTier(from)) return "entered";
        return framework.tierIndex(to) < framework.tierIndex(from) ? "promoted" : "demoted";
    }

    private void changed(String partner, TierChanged change) {
        counts.merge(change.direction(), 1, Integer::sum);
        events.add(
                Minted.aboutPartner("changed/" + cycle.cycle() + "/" + partner, cycle.program(), partner, now, change));
    }

    private void pending(Decision decision, String name) {
        counts.merge(PENDING, 1, Integer::sum);
        events.add(Minted.aboutPartner(
                "pending/" + cycle.cycle() + "/" + decision.partner(),
                cycle.program(),
                decision.partner(),
                now,
                Decisions.pending(decision, name, cycle, framework.rescore())));
    }
}

package io.tierline.tiering.cycle;

import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.DecisionDigest;
import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ExceptionEvent.ExceptionEnded;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.tiering.exception.HeldPartner;
import io.tierline.tiering.fold.Minted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a cycle decides, as the events that say so: every decision, every move, that it is closed, and last the
 * exceptions that end with it.
 */
final class Verdict {
    private final UnderWay cycle;
    private final Framework framework;
    private final List<Decided> decided;
    private final Standings standings;
    private final List<Placed> placed;
    private final CycleOffsets offsets;
    private final Instant now;
    private final List<Event> decisions;

    private Verdict(
            UnderWay cycle,
            Framework framework,
            List<Decided> decided,
            Standings standings,
            List<Placed> placed,
            CycleOffsets offsets,
            Instant now) {
        this.cycle = cycle;
        this.framework = framework;
        this.decided = decided;
        this.standings = standings;
        this.placed = placed;
        this.offsets = offsets;
        this.now = now;
        this.decisions = new MadeOnce<>(decided.size(), rank -> said(decided.get(rank)));
    }

    /**
     * Pure.
     *
     * @param decided every partner that takes part, by rank
     * @param standings what it started from
     * @param placed every partner that is in a tier now, in the order to be told in
     * @param offsets for the receipts
     */
    static Verdict of(
            UnderWay cycle,
            Framework framework,
            List<Decided> decided,
            Standings standings,
            List<Placed> placed,
            CycleOffsets offsets,
            Instant now) {
        return new Verdict(cycle, framework, decided, standings, placed, offsets, now);
    }

    /** Every decision, by rank, each made when it is got for the first time; one thread at a time may get the same. */
    List<Event> decisions() {
        return decisions;
    }

    /** What follows from all decisions: moves, the end of the cycle, and exceptions that end. */
    List<Event> consequences() {
        var moves = new Moves(cycle, framework, placed, now);
        var counts = new LinkedHashMap<String, Integer>();
        framework.tiers().stream().map(Tier::name).forEach(tier -> counts.put(tier, 0));
        for (var one : decided) {
            counts.merge(one.decision().tier(), 1, Integer::sum);
            moves.take(one.decision(), one.official().scored().name());
        }
        moves.takeAbsent(standings.exceptions().keySet());
        var events = new ArrayList<>(moves.events());
        events.add(closed(counts, moves));
        for (var held : standings.held()) ended(held).ifPresent(events::add);
        return events;
    }

    private Event said(Decided one) {
        var partner = one.decision().partner();
        var data = Decisions.decided(one, cycle, offsets.of(one.official().partition()));
        return Minted.aboutPartner("decided/" + cycle.cycle() + "/" + partner, cycle.program(), partner, now, data);
    }

    private Event closed(Map<String, Integer> counts, Moves moves) {
        return Minted.aboutProgram(
                "closed/" + cycle.cycle(),
                cycle.program(),
                now,
                new CycleClosed(
                        cycle.cycle(),
                        cycle.asOf(),
                        cycle.frameworkVersion(),
                        counts,
                        moves.counts(),
                        offsets.all(),
                        DecisionDigest.of(decisions),
                        DecisionReceipt.overAll(
                                decisions.stream().map(Verdict::digest).toList())));
    }

    private static String digest(Event decided) {
        return Objects.requireNonNull(((TierDecided) decided.data()).basis(), "every decision has a receipt")
                .digest();
    }

    private Optional<Event> ended(HeldPartner held) {
        boolean unknown = !framework.hasTier(held.tier());
        if (!unknown && held.cyclesLeft() > 1) return Optional.empty();
        var how = unknown ? "superseded" : "expired";
        return Optional.of(Minted.aboutPartner(
                "ended/" + held.exception(),
                cycle.program(),
                held.partner(),
                now,
                new ExceptionEnded(held.exception(), how, cycle.cycle(), null, null)));
    }
}

package io.tierline.tiering.cycle;

import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.DecisionDigest;
import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ExceptionEvent.ExceptionEnded;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.service.projection.EventRecords;
import io.tierline.tiering.exception.HeldPartner;
import io.tierline.tiering.fold.Minted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle decides, as the events that say so: every decision, every move, that it is closed, and last the
 * exceptions that end with it.
 */
final class Verdict {
    private final UnderWay cycle;
    private final Framework framework;
    private final List<Decided> decided;
    private final Standings standings;
    private final CycleOffsets offsets;
    private final Instant now;
    /** Of receipts, by rank, each there once its decision was said. */
    private final @Nullable String[] digests;

    private final CompletableFuture<Summary> summary;

    /**
     * What all decisions come to.
     *
     * @param counts partners by tier
     * @param digest of the decisions
     */
    private record Summary(Map<String, Integer> counts, Moves moves, String digest) {}

    private Verdict(
            UnderWay cycle,
            Framework framework,
            List<Decided> decided,
            Standings standings,
            CycleOffsets offsets,
            Instant now,
            CompletableFuture<Summary> summary) {
        this.cycle = cycle;
        this.framework = framework;
        this.decided = decided;
        this.standings = standings;
        this.offsets = offsets;
        this.now = now;
        this.digests = new String[decided.size()];
        this.summary = summary;
    }

    /**
     * Pure. Another processor begins to sum up at once, while the decisions are being said.
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
        var summary = CompletableFuture.supplyAsync(
                () -> summed(framework, decided, standings, new Moves(cycle, framework, placed, now)));
        return new Verdict(cycle, framework, decided, standings, offsets, now, summary);
    }

    private static Summary summed(Framework framework, List<Decided> decided, Standings standings, Moves moves) {
        var counts = new LinkedHashMap<String, Integer>();
        var digest = new DecisionDigest();
        framework.tiers().stream().map(Tier::name).forEach(tier -> counts.put(tier, 0));
        for (var one : decided) {
            var decision = one.decision();
            counts.merge(decision.tier(), 1, Integer::sum);
            moves.take(decision, one.official().name());
            digest.take(
                    decision.rank(),
                    decision.partner(),
                    decision.score(),
                    decision.coverage(),
                    decision.target(),
                    decision.tier(),
                    decision.before(),
                    decision.cyclesBelow());
        }
        moves.takeAbsent(standings.exceptions().keySet());
        return new Summary(counts, moves, digest.hex());
    }

    /** As records, the decisions in any order. */
    EventRecords records() {
        return new EventRecords(decided.size(), this::decision, this::consequences);
    }

    /** What is decided for the partner of that place, counted from 0; threads may ask for different ones at once. */
    Event decision(int place) {
        var event = said(decided.get(place));
        digests[place] = digest(event);
        return event;
    }

    /** What follows from all decisions, once all are said: moves, the end of the cycle, and exceptions that end. */
    List<Event> consequences() {
        var told = summary.join();
        var events = new ArrayList<>(told.moves().events());
        events.add(closed(told));
        for (var held : standings.held()) ended(held).ifPresent(events::add);
        return events;
    }

    private Event said(Decided one) {
        var partner = one.decision().partner();
        var data = Decisions.decided(one, cycle, offsets.of(one.official().partition()));
        return Minted.aboutPartner("decided/" + cycle.cycle() + "/" + partner, cycle.program(), partner, now, data);
    }

    private Event closed(Summary told) {
        return Minted.aboutProgram(
                "closed/" + cycle.cycle(),
                cycle.program(),
                now,
                new CycleClosed(
                        cycle.cycle(),
                        cycle.asOf(),
                        cycle.frameworkVersion(),
                        told.counts(),
                        told.moves().counts(),
                        offsets.all(),
                        told.digest(),
                        DecisionReceipt.overAll(receipts())));
    }

    private List<String> receipts() {
        return Arrays.stream(digests)
                .map(digest -> Objects.requireNonNull(digest, "what follows was asked for before all was said"))
                .toList();
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

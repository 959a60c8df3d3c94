package io.tierline.tiering.cycle;

import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.DecisionDigest;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Standing;
import io.tierline.tiering.fold.Minted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a cycle decides, as the events that say so: every decision, every move, and last that it is closed. */
final class Verdict {
    private final UnderWay cycle;
    private final Framework framework;
    private final Instant now;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Event> decided = new ArrayList<>();

    private Verdict(UnderWay cycle, Framework framework, Instant now) {
        this.cycle = cycle;
        this.framework = framework;
        this.now = now;
        framework.tiers().stream().map(Tier::name).forEach(tier -> counts.put(tier, 0));
    }

    /**
     * Pure.
     *
     * @param officials every partner that takes part
     * @param before what the last closed cycle decided, by partner
     * @param placed every partner that is in a tier now
     * @param offsets for the receipt
     */
    static List<Event> of(
            UnderWay cycle,
            Framework framework,
            List<Official> officials,
            Map<String, Standing> before,
            List<Placed> placed,
            SortedMap<String, Long> offsets,
            Instant now) {
        var verdict = new Verdict(cycle, framework, now);
        return verdict.events(officials, before, placed, offsets);
    }

    private List<Event> events(
            List<Official> officials,
            Map<String, Standing> before,
            List<Placed> placed,
            SortedMap<String, Long> offsets) {
        var names = officials.stream()
                .collect(Collectors.toMap(
                        Official::partner, official -> official.scored().name()));
        var outcome = CycleDecider.decide(
                framework, officials.stream().map(Official::candidate).toList(), before);
        var moves = new Moves(cycle, framework, byPartner(placed), now);
        for (var decision : outcome.decisions()) {
            var name = names.getOrDefault(decision.partner(), "");
            counts.merge(decision.tier(), 1, Integer::sum);
            decided.add(said(Decisions.decided(decision, name, cycle), decision.partner()));
            moves.take(decision, name);
        }
        for (var held : placed) if (!names.containsKey(held.partner())) moves.absent(held);
        var events = new ArrayList<>(decided);
        events.addAll(moves.events());
        events.add(closed(moves, offsets));
        return events;
    }

    private Event said(TierDecided data, String partner) {
        return Minted.aboutPartner("decided/" + cycle.cycle() + "/" + partner, cycle.program(), partner, now, data);
    }

    private Event closed(Moves moves, SortedMap<String, Long> offsets) {
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
                        offsets,
                        DecisionDigest.of(decided)));
    }

    private static Map<String, Placed> byPartner(List<Placed> placed) {
        return placed.stream().collect(Collectors.toMap(Placed::partner, Function.identity()));
    }
}

package io.tierline.tiering.forecast;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Ranking;
import io.tierline.prioritization.whatif.Course;
import io.tierline.prioritization.whatif.Forecast;
import io.tierline.prioritization.whatif.HoursShift;
import io.tierline.prioritization.whatif.HoursShift.Placing;
import io.tierline.tiering.evaluate.Evaluation;
import io.tierline.tiering.evaluate.Ground;
import io.tierline.tiering.exception.HeldPartner;
import io.tierline.tiering.forecast.ForecastView.ComingCycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The cycles to come and where each partner is heading; pure. */
final class Outlook {
    private final Ground ground;
    private final Framework framework;
    private final Evaluation evaluation;
    private final List<Instant> dueAts;
    private final List<CycleOutcome> outcomes;

    private Outlook(Ground ground, Evaluation evaluation, List<Instant> dueAts) {
        this.ground = ground;
        this.framework = ground.inForce().framework();
        this.evaluation = evaluation;
        this.dueAts = dueAts;
        this.outcomes = Forecast.of(
                framework,
                evaluation.cases().subList(1, evaluation.cases().size()),
                ground.standings().before(),
                held(ground));
    }

    private static Map<String, Forecast.Held> held(Ground ground) {
        var standings = ground.standings();
        return standings.held().stream()
                .collect(Collectors.toMap(
                        HeldPartner::partner,
                        one -> new Forecast.Held(
                                Objects.requireNonNull(
                                        standings.exceptions().get(one.partner()), "both tell of the same partners"),
                                one.cyclesLeft())));
    }

    /**
     * @param evaluation first as of now, then as of each due instant
     * @param dueAts ascending, at least one
     */
    static Forecasted of(Ground ground, Evaluation evaluation, List<Instant> dueAts, Instant now) {
        var outlook = new Outlook(ground, evaluation, dueAts);
        return new Forecasted(now, ground.inForce().version(), ground.cycle(), outlook.cycles(), outlook.items());
    }

    private List<ComingCycle> cycles() {
        List<ComingCycle> cycles = new ArrayList<>();
        var before = ground.placed();
        for (int i = 0; i < outcomes.size(); i++) {
            var outcome = outcomes.get(i);
            cycles.add(new ComingCycle(
                    dueAts.get(i),
                    framework.rescore().mode().name().toLowerCase(Locale.ROOT),
                    counts(outcome),
                    moveCounts(outcome, before),
                    lines(outcome),
                    hours(outcome)));
            before = tiers(outcome);
        }
        return cycles;
    }

    private Map<String, Integer> counts(CycleOutcome outcome) {
        var counts = new LinkedHashMap<String, Integer>();
        framework.tiers().stream().map(Tier::name).forEach(tier -> counts.put(tier, 0));
        outcome.decisions().forEach(decision -> counts.merge(decision.tier(), 1, Integer::sum));
        return counts;
    }

    private Map<String, Integer> moveCounts(CycleOutcome outcome, Map<String, String> before) {
        int[] headings = new int[Course.Heading.values().length];
        int pending = 0;
        for (var decision : outcome.decisions()) {
            headings[
                    Course.heading(framework, before.get(decision.partner()), decision.tier())
                            .ordinal()]++;
            if (decision.pendingDemotion()) pending++;
        }
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("promoted", headings[Course.Heading.RISES.ordinal()]);
        counts.put("demoted", headings[Course.Heading.FALLS.ordinal()]);
        counts.put("entered", headings[Course.Heading.ENTERS.ordinal()]);
        counts.put("pending", pending);
        return counts;
    }

    private static Map<String, ForecastView.LineView> lines(CycleOutcome outcome) {
        var lines = new LinkedHashMap<String, ForecastView.LineView>();
        outcome.lines()
                .forEach((tier, line) -> lines.put(tier, new ForecastView.LineView(line.score(), line.bySegment())));
        return lines;
    }

    private ForecastView.Hours hours(CycleOutcome outcome) {
        var shift = HoursShift.between(ground.placing(), new Placing(framework, tiers(outcome)));
        return new ForecastView.Hours(
                shift.now(),
                shift.then(),
                shift.freed(),
                shift.needed(),
                shift.tiers().stream()
                        .map(tier -> new ForecastView.TierHours(tier.tier(), tier.now(), tier.then()))
                        .toList());
    }

    private static Map<String, String> tiers(CycleOutcome outcome) {
        return outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, Decision::tier));
    }

    private List<ForecastView.Item> items() {
        var now =
                new Items(framework, outcomes, dueAts, ranked(evaluation.cases().getFirst()));
        return outcomes.getFirst().decisions().stream()
                .map(decision -> now.item(
                        decision,
                        evaluation.name(decision.partner()),
                        ground.placed().get(decision.partner())))
                .toList();
    }

    private static Map<String, Items.Running> ranked(List<Candidate> candidates) {
        Map<String, Items.Running> running = new LinkedHashMap<>();
        for (var candidate : Ranking.rank(candidates))
            running.put(candidate.partner(), new Items.Running(candidate.score().score(), running.size() + 1));
        return running;
    }
}

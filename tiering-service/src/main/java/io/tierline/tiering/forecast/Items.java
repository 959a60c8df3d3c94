package io.tierline.tiering.forecast;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.whatif.Course;
import io.tierline.prioritization.whatif.Need;
import io.tierline.tiering.forecast.ForecastView.Item;
import io.tierline.tiering.forecast.ForecastView.NeedView;
import io.tierline.tiering.forecast.ForecastView.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Partners as a forecast shows them. */
final class Items {
    /** A partner's running score. */
    record Running(double score, int rank) {}

    private final Framework framework;
    private final CycleOutcome next;
    private final List<Instant> dueAts;
    private final Map<String, Running> running;
    private final List<Map<String, Decision>> later = new ArrayList<>();

    Items(Framework framework, List<CycleOutcome> outcomes, List<Instant> dueAts, Map<String, Running> running) {
        this.framework = framework;
        this.next = outcomes.getFirst();
        this.dueAts = dueAts;
        this.running = running;
        for (var outcome : outcomes.subList(1, outcomes.size()))
            later.add(outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, Function.identity())));
    }

    /**
     * @param decision of the next cycle
     * @param tier the partner is in now
     */
    Item item(Decision decision, String name, @Nullable String tier) {
        var decisions = decisions(decision);
        var course = Course.of(framework, tier, decisions);
        var now = running.getOrDefault(decision.partner(), new Running(decision.score(), decision.rank()));
        return new Item(
                decision.partner(),
                name,
                decision.segment(),
                tier,
                course.heading().name().toLowerCase(Locale.ROOT),
                course.cycle() < 0 ? null : dueAts.get(course.cycle()),
                new ForecastView.Scores(now.score(), decision.score()),
                new ForecastView.Ranks(now.rank(), decision.rank()),
                decision.coverage(),
                step(0, decision),
                decisions.size() < 2 ? null : step(1, decisions.get(1)),
                view(Need.toHold(framework, next, decision)),
                view(Need.toRise(framework, next, decision)));
    }

    private List<Decision> decisions(Decision decision) {
        List<Decision> decisions = new ArrayList<>();
        decisions.add(decision);
        for (var cycle : later) {
            var found = cycle.get(decision.partner());
            if (found != null) decisions.add(found);
        }
        return decisions;
    }

    private Step step(int cycle, Decision decision) {
        return new Step(
                dueAts.get(cycle),
                decision.score(),
                decision.rank(),
                decision.target(),
                decision.tier(),
                decision.rule().text(),
                decision.pendingDemotion(),
                decision.cyclesLeft());
    }

    private static @Nullable NeedView view(Optional<Need> found) {
        return found.map(need -> new NeedView(
                        need.tier(),
                        need.score(),
                        need.gap(),
                        need.lacks().floors(),
                        need.lacks().coverage()))
                .orElse(null);
    }
}

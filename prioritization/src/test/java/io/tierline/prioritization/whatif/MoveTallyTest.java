package io.tierline.prioritization.whatif;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.whatif.Runs.month;
import static io.tierline.prioritization.whatif.Runs.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MoveTallyTest {
    private static final String FREE = "{}";

    /** Each list is a cycle a month: scores of a, b, c, d in this order; NaN for one that takes no part. */
    private static RunSummary run(Framework framework, List<double[]> cycles) {
        var tally = new MoveTally(framework);
        Map<String, Standing> before = Map.of();
        for (int i = 0; i < cycles.size(); i++) {
            var candidates = new ArrayList<Candidate>();
            for (int p = 0; p < cycles.get(i).length; p++)
                if (!Double.isNaN(cycles.get(i)[p]))
                    candidates.add(partner(String.valueOf((char) ('a' + p)), cycles.get(i)[p]));
            var outcome = CycleDecider.decide(framework, candidates, before);
            before = outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, Decision::standing));
            tally.take(month(i), outcome);
        }
        return tally.summary();
    }

    private static double[] scores(double... scores) {
        return scores;
    }

    @Test
    void moves_are_counted_by_cycle_and_way() {
        var run = run(
                Runs.framework(FREE),
                List.of(scores(90, 80, 70, 60), scores(80, 90, 70, 60), scores(80, 90, 70, Double.NaN)));
        assertThat(run.cycles())
                .containsExactly(
                        new CycleMoves(month(0), 0, 0, 4, 0, 0, 0),
                        new CycleMoves(month(1), 1, 1, 0, 0, 0, 0),
                        new CycleMoves(month(2), 0, 0, 0, 1, 0, 0));
        assertThat(run.counts()).containsExactly(Map.entry("gold", 1), Map.entry("silver", 2), Map.entry("rest", 0));
        assertThat(run.partnersEverTop()).isEqualTo(2);
        assertThat(run.entered()).isEqualTo(4);
        assertThat(run.left()).isEqualTo(1);
    }

    @Test
    void a_move_up_and_then_down_within_two_cycles_is_a_flap_and_one_down_and_then_up_is_none() {
        var there = scores(90, 80, 70, 60);
        var swapped = scores(80, 90, 70, 60);
        assertThat(run(Runs.framework(FREE), List.of(there, swapped, there)).flaps())
                .isEqualTo(1);
        assertThat(run(Runs.framework(FREE), List.of(there, swapped, swapped, there))
                        .flaps())
                .isEqualTo(1);
        assertThat(run(Runs.framework(FREE), List.of(there, swapped, swapped, swapped, there))
                        .flaps())
                .isZero();
        var often = run(Runs.framework(FREE), List.of(there, swapped, there, swapped));
        assertThat(often.flaps()).isEqualTo(2);
        assertThat(often.flappers()).isEqualTo(2);
        assertThat(often.cycles()).extracting(CycleMoves::flaps).containsExactly(0, 0, 1, 1);
    }

    @Test
    void grace_turns_flaps_into_pending_demotions() {
        var cycles = List.of(scores(50, 80, 70, 60), scores(65, 80, 70, 60), scores(50, 80, 70, 60));
        var free = run(Runs.framework(FREE), cycles);
        var patient = run(Runs.framework("{\"graceCycles\": 1}"), cycles);
        assertThat(free.flaps()).isEqualTo(1);
        assertThat(free.pending()).isZero();
        assertThat(patient.flaps()).isZero();
        assertThat(patient.pending()).isEqualTo(2);
    }

    @Test
    void stays_last_from_move_to_move() {
        var there = scores(90, 80, Double.NaN, Double.NaN);
        var swapped = scores(80, 90, Double.NaN, Double.NaN);
        var run = run(Runs.framework(FREE), List.of(there, there, swapped, swapped));
        assertThat(run.meanHoldCycles()).isEqualTo(2);
        assertThat(run.meanHoldDays()).isEqualTo((60 + 60 + 30 + 30) / 4.0);
    }

    @Test
    void an_empty_run_has_no_moves_and_no_stays() {
        var run = new MoveTally(Runs.framework(FREE)).summary();
        assertThat(run.cycles()).isEmpty();
        assertThat(run.meanHoldCycles()).isZero();
        assertThat(run.counts()).isEmpty();
    }

    /** Against the plain history of tiers of each partner. */
    @Test
    void the_counts_are_those_of_the_plain_histories() {
        forAll(
                source -> {
                    var framework = Runs.any(source, source.oneOf(FREE, "{\"margin\": 3, \"graceCycles\": 1}"));
                    var cycles = new ArrayList<List<Candidate>>();
                    for (int i = source.between(1, 6); i > 0; i--) cycles.add(Runs.partners(source));
                    return Map.entry(framework, cycles);
                },
                run -> {
                    var tally = new MoveTally(run.getKey());
                    var histories = new HashMap<String, List<String>>();
                    Map<String, Standing> before = Map.of();
                    long entries = 0;
                    for (int i = 0; i < run.getValue().size(); i++) {
                        var outcome =
                                CycleDecider.decide(run.getKey(), run.getValue().get(i), before);
                        tally.take(month(i), outcome);
                        for (var decision : outcome.decisions()) {
                            if (!before.containsKey(decision.partner())) entries++;
                            histories
                                    .computeIfAbsent(decision.partner(), _ -> new ArrayList<>())
                                    .add(decision.tier());
                        }
                        before = outcome.decisions().stream()
                                .collect(Collectors.toMap(Decision::partner, Decision::standing));
                    }
                    var summary = tally.summary();
                    long held =
                            histories.values().stream().mapToLong(List::size).sum();
                    long stays = entries + summary.promoted() + summary.demoted();
                    assertThat(summary.entered()).isEqualTo((int) entries);
                    assertThat(summary.meanHoldCycles() * stays).isCloseTo(held, within(0.0001 * (stays + 1)));
                    assertThat(summary.partnersEverTop()).isEqualTo((int) histories.values().stream()
                            .filter(history -> history.contains(
                                    run.getKey().tiers().getFirst().name()))
                            .count());
                    assertThat(summary.flaps()).isLessThanOrEqualTo(summary.promoted() + summary.demoted());
                    assertThat(summary.counts().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                            .isEqualTo(run.getValue().getLast().size());
                });
    }
}

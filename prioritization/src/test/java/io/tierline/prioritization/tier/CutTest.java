package io.tierline.prioritization.tier;

import static io.tierline.prioritization.tier.Cycles.candidate;
import static io.tierline.prioritization.tier.Cycles.factor;
import static io.tierline.prioritization.tier.Cycles.scores;
import static io.tierline.prioritization.tier.Cycles.targets;
import static io.tierline.prioritization.tier.Cycles.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.PartnerScore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CutTest {
    private static final Framework PLAIN = tiers("""
            [{"top": 2, "minScore": 40}, {"top": 2}, null]""", "{}");

    @Test
    void takes_the_best_that_qualify_and_leaves_the_rest_to_the_last_tier() {
        var outcome = CycleDecider.decide(PLAIN, scores(90, 35, 80, 70, 60), Map.of());
        assertThat(targets(outcome)).containsExactly("p0:t0", "p2:t0", "p3:t1", "p4:t1", "p1:t2");
        assertThat(outcome.decisions()).extracting(Decision::move).containsOnly(Move.ENTERED);
        assertThat(outcome.lines()).isEqualTo(Map.of("t0", new Line(80, Map.of()), "t1", new Line(60, Map.of())));
        assertThat(outcome.decisions()).extracting(Decision::marginToLine).containsExactly(10.0, 0.0, 10.0, 0.0, -25.0);
    }

    @Test
    void the_line_is_the_least_score_while_there_is_room() {
        var outcome = CycleDecider.decide(PLAIN, scores(90, 35), Map.of());
        assertThat(targets(outcome)).containsExactly("p0:t0", "p1:t1");
        assertThat(outcome.lines()).isEqualTo(Map.of("t0", new Line(40, Map.of()), "t1", new Line(0, Map.of())));
    }

    @Test
    void the_margin_counts_for_those_who_hold_the_tier_or_a_better_one() {
        var framework = tiers("""
                [{"top": 1}, {"top": 1}, null]""", "{\"margin\": 0.1}");
        var before = Map.of("p1", new Standing("t0", 0));
        assertThat(targets(CycleDecider.decide(framework, scores(50.1, 50), before)))
                .as("equal with the margin: the higher score first")
                .containsExactly("p0:t0", "p1:t1");
        assertThat(targets(CycleDecider.decide(framework, scores(50.0999, 50), before)))
                .containsExactly("p0:t1", "p1:t0");
        assertThat(targets(CycleDecider.decide(framework, scores(50, 50), Map.of())))
                .as("equal scores: the smaller id first")
                .containsExactly("p0:t0", "p1:t1");
    }

    @Test
    void the_margin_reaches_a_least_score_in_decimals() {
        var framework = tiers("""
                [{"minScore": 0.8}, {"top": 1}, null]""", "{\"margin\": 0.1}");
        assertThat(targets(CycleDecider.decide(framework, scores(0.7), Map.of("p0", new Standing("t0", 0)))))
                .containsExactly("p0:t0");
    }

    @Test
    void a_share_is_taken_in_decimals() {
        var framework = tiers("""
                [{"share": 0.29}, {"top": 1}, null]""", "{}");
        var many = new double[100];
        Arrays.setAll(many, i -> i);
        assertThat(targets(CycleDecider.decide(framework, scores(many), Map.of())))
                .filteredOn(target -> target.endsWith(":t0"))
                .hasSize(29);
    }

    @Test
    void a_share_that_leaves_no_place_takes_nobody() {
        var framework = tiers("""
                [{"share": 0.2, "within": "segment"}, {"top": 1}, null]""", "{}");
        var outcome = CycleDecider.decide(framework, scores(90, 80, 70, 60), Map.of());
        assertThat(targets(outcome)).containsExactly("p0:t1", "p1:t2", "p2:t2", "p3:t2");
        assertThat(outcome.lines()).containsEntry("t0", new Line(0, Map.of("segment", 100.0)));
    }

    @Test
    void too_little_known_or_a_missed_floor_keeps_out() {
        var framework = tiers("""
                [{"floors": {"win-rate": 50}}, {"top": 9}, null]""", "{}");
        var candidates = List.of(
                candidate("good", "s", 50, 50),
                candidate("below-floor", "s", 90, 49.9),
                new Candidate("unknown", "s", new PartnerScore(99, 29, List.of(factor(100)))));
        assertThat(targets(CycleDecider.decide(framework, candidates, Map.of())))
                .containsExactly("unknown:t2", "below-floor:t1", "good:t0");
    }
}

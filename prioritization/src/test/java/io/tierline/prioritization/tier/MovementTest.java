package io.tierline.prioritization.tier;

import static io.tierline.prioritization.tier.Cycles.candidate;
import static io.tierline.prioritization.tier.Cycles.scores;
import static io.tierline.prioritization.tier.Cycles.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.Framework;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MovementTest {
    private static final Framework PLAIN = tiers("""
            [{"top": 2, "minScore": 40}, {"top": 2}, null]""", "{}");

    @Test
    void a_partner_below_its_tier_is_pending_then_goes_down_step_by_step() {
        var framework = tiers("""
                [{"top": 1, "minScore": 60, "floors": {"win-rate": 50}}, {"top": 1, "minScore": 50}, null]""", """
                {"margin": 2, "graceCycles": 2, "maxStepsDown": 1}""");
        var standing = new Standing("t0", 0);
        var path = new ArrayList<String>();
        for (int cycle = 0; cycle < 6; cycle++) {
            var decision = CycleDecider.decide(framework, List.of(candidate("p", "s", 20, 45)), Map.of("p", standing))
                    .decisions()
                    .getFirst();
            if (cycle == 0) assertThat(decision.toKeep()).isEqualTo(new Shortfall(38, Map.of("win-rate", 5.0), 0));
            path.add(decision.tier() + " " + decision.cyclesLeft() + " " + decision.move());
            standing = decision.standing();
        }
        assertThat(path)
                .containsExactly("t0 2 NONE", "t0 1 NONE", "t1 0 DEMOTED", "t1 2 NONE", "t1 1 NONE", "t2 0 DEMOTED");
    }

    @Test
    void recovering_starts_the_count_again() {
        var framework = tiers("""
                [{"minScore": 60}, {"minScore": 50}, null]""", "{\"graceCycles\": 1}");
        var decision = CycleDecider.decide(framework, scores(60), Map.of("p0", new Standing("t0", 1)))
                .decisions()
                .getFirst();
        assertThat(decision.standing()).isEqualTo(new Standing("t0", 0));
    }

    @Test
    void promotion_is_limited_from_the_last_tier_for_a_newcomer() {
        var framework = tiers("""
                [{"minScore": 60}, {"minScore": 50}, null]""", "{\"maxStepsUp\": 1}");
        var decision =
                CycleDecider.decide(framework, scores(90), Map.of()).decisions().getFirst();
        assertThat(decision.target()).isEqualTo("t0");
        assertThat(decision.tier()).isEqualTo("t1");
        assertThat(decision.before()).isNull();
        assertThat(decision.move()).isEqualTo(Move.ENTERED);
        assertThat(decision.rule()).isEqualTo(Rule.ENTERED);
    }

    @Test
    void a_partner_that_would_rise_further_but_for_the_limit_is_moved_by_it_and_then_by_none() {
        var framework = tiers("""
                [{"minScore": 60}, {"minScore": 50}, null]""", "{\"maxStepsUp\": 1}");
        assertThat(path(framework, 90, "t2")).containsExactly("up-limited t0 t1", "up t0 t0", "stays t0 t0");
        assertThat(path(framework, 55, "t2")).containsExactly("up t1 t1", "stays t1 t1", "stays t1 t1");
        var free = tiers("""
                [{"minScore": 60}, {"minScore": 50}, null]""", "{}");
        assertThat(path(free, 90, "t2")).containsExactly("up t0 t0", "stays t0 t0", "stays t0 t0");
    }

    @Test
    void a_partner_that_would_fall_further_but_for_the_limit_is_moved_by_it_and_then_by_none() {
        var framework = tiers("""
                [{"minScore": 60}, {"minScore": 50}, null]""", "{\"maxStepsDown\": 1}");
        assertThat(path(framework, 10, "t0")).containsExactly("down-limited t2 t1", "down t2 t2", "stays t2 t2");
        assertThat(path(framework, 55, "t0")).containsExactly("down t1 t1", "stays t1 t1", "stays t1 t1");
        var free = tiers("""
                [{"minScore": 60}, {"minScore": 50}, null]""", "{}");
        assertThat(path(free, 10, "t0")).containsExactly("down t2 t2", "stays t2 t2", "stays t2 t2");
    }

    /** Rule, target and tier of three cycles with the same score. */
    private static List<String> path(Framework framework, double score, String tier) {
        var path = new ArrayList<String>();
        var standing = new Standing(tier, 0);
        for (int cycle = 0; cycle < 3; cycle++) {
            var decision = CycleDecider.decide(framework, scores(score), Map.of("p0", standing))
                    .decisions()
                    .getFirst();
            path.add(decision.rule().text() + " " + decision.target() + " " + decision.tier());
            standing = decision.standing();
        }
        return path;
    }

    @Test
    void a_tier_that_is_no_more_counts_as_none() {
        var decision = CycleDecider.decide(PLAIN, scores(10), Map.of("p0", new Standing("platinum", 1)))
                .decisions()
                .getFirst();
        assertThat(decision.move()).isEqualTo(Move.ENTERED);
        assertThat(decision.before()).isEqualTo("platinum");
        assertThat(decision.standing()).isEqualTo(new Standing("t1", 0));
    }
}

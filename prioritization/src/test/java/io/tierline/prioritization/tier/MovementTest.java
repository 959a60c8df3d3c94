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

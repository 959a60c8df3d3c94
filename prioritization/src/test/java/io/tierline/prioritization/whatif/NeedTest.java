package io.tierline.prioritization.whatif;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.whatif.Runs.partner;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.CycleOutcome;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final double LEAST_STEP = 0.0001;

    private record Cycle(Framework framework, List<Candidate> partners, Map<String, Standing> before) {
        CycleOutcome decide() {
            return CycleDecider.decide(framework, partners, before);
        }

        /** Whether the partner is let into the tier when only its score, and the factor with a floor, become so. */
        boolean reaches(String partner, String tier, double score) {
            var raised = new ArrayList<Candidate>();
            for (var candidate : partners)
                raised.add(
                        candidate.partner().equals(partner)
                                ? partner(partner, candidate.segment(), score, 100)
                                : candidate);
            var decision = CycleDecider.decide(framework, raised, before).decisions().stream()
                    .filter(found -> found.partner().equals(partner))
                    .findFirst()
                    .orElseThrow();
            return framework.tierIndex(decision.target()) <= framework.tierIndex(tier);
        }
    }

    @Test
    void a_partner_that_gets_what_it_needs_is_let_in() {
        forAll(
                source -> {
                    var before = new HashMap<String, Standing>();
                    var partners = Runs.partners(source);
                    for (var partner : partners)
                        if (source.chance(0.7))
                            before.put(
                                    partner.partner(),
                                    new Standing(source.oneOf("strategic", "growth", "self-serve"), 0));
                    return new Cycle(Runs.any(source, source.oneOf("{}", "{\"margin\": 2.5}")), partners, before);
                },
                cycle -> {
                    var outcome = cycle.decide();
                    for (var decision : outcome.decisions()) {
                        check(cycle, decision, Need.toHold(cycle.framework(), outcome, decision));
                        check(cycle, decision, Need.toRise(cycle.framework(), outcome, decision));
                    }
                });
    }

    private static void check(Cycle cycle, Decision decision, Optional<Need> found) {
        if (found.isEmpty()) return;
        var need = found.get();
        double enough = need.score() + LEAST_STEP;
        if (enough <= 100)
            assertThat(cycle.reaches(decision.partner(), need.tier(), enough))
                    .as("%s with %s for %s", decision.partner(), enough, need)
                    .isTrue();
        assertThat(need.lacks().points()).isEqualTo(Math.max(0, need.gap()));
    }

    @Test
    void the_margin_counts_for_who_holds_the_tier_and_floors_and_coverage_are_named() {
        var framework = Runs.framework("{\"margin\": 5}");
        var partners = List.of(partner("a", 50), partner("b", 58), partner("c", 30), partner("d", 20));
        var outcome = CycleDecider.decide(framework, partners, Map.of("a", new Standing("gold", 0)));
        var b = outcome.decisions().getFirst();
        var a = outcome.decisions().get(1);
        assertThat(Need.toHold(framework, outcome, a).orElseThrow().score()).isEqualTo(53);
        assertThat(Need.toHold(framework, outcome, a).orElseThrow().gap()).isEqualTo(3);
        assertThat(Need.toRise(framework, outcome, a)).isEmpty();
        assertThat(Need.toHold(framework, outcome, b)).isEmpty();
        assertThat(Need.toRise(framework, outcome, b).orElseThrow().tier()).isEqualTo("silver");
    }
}

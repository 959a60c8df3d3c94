package io.tierline.prioritization.tier;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.tier.Cycles.candidate;
import static io.tierline.prioritization.tier.Cycles.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CyclePropertiesTest {
    private record Cycle(Framework framework, List<Candidate> candidates, Map<String, Standing> before) {
        static Cycle any(Gen.Source source) {
            var cuts = """
                    [{"top": %d, "minScore": %d, "floors": {"win-rate": %d}}, {"share": %s, "within": "segment"}, null]""".formatted(
                    source.between(1, 5), source.between(0, 60), source.between(0, 40), source.oneOf(0.2, 0.29, 1));
            var stability = """
                    {"margin": %d, "graceCycles": %d, "maxStepsUp": %d, "maxStepsDown": %d}""".formatted(
                            source.between(0, 5), source.between(0, 2), source.between(1, 2), source.between(1, 2));
            var framework = tiers(cuts, stability);
            var candidates = new ArrayList<Candidate>();
            var before = new HashMap<String, Standing>();
            for (int i = source.between(0, Math.min(40, source.size())); i > 0; i--) {
                var score =
                        Rounding.fourDecimals(source.chance(0.3) ? source.between(0, 10) * 10 : source.real(0, 100));
                candidates.add(candidate("p" + i, source.oneOf("a", "b", "c"), score, source.real(0, 100)));
                if (source.chance(0.7))
                    before.put("p" + i, new Standing(source.oneOf("t0", "t1", "t2", "gone"), source.between(0, 2)));
            }
            return new Cycle(framework, candidates, before);
        }

        CycleOutcome decide() {
            return CycleDecider.decide(framework, candidates, before);
        }
    }

    @Test
    void every_partner_gets_exactly_one_tier_and_one_rank() {
        forAll(Cycle::any, cycle -> {
            var decisions = cycle.decide().decisions();
            assertThat(decisions)
                    .extracting(Decision::partner)
                    .containsExactlyInAnyOrderElementsOf(
                            cycle.candidates().stream().map(Candidate::partner).toList());
            assertThat(decisions).allSatisfy(decision -> {
                assertThat(cycle.framework().hasTier(decision.tier())).isTrue();
                assertThat(cycle.framework().hasTier(decision.target())).isTrue();
            });
            for (int i = 0; i < decisions.size(); i++)
                assertThat(decisions.get(i).rank()).isEqualTo(i + 1);
        });
    }

    @Test
    void the_order_of_candidates_never_shows() {
        forAll(
                source -> {
                    var cycle = Cycle.any(source);
                    return List.of(
                            cycle, new Cycle(cycle.framework(), source.shuffled(cycle.candidates()), cycle.before()));
                },
                cycles -> assertThat(cycles.get(0).decide())
                        .isEqualTo(cycles.get(1).decide()));
    }

    @Test
    void limits_and_least_scores_hold() {
        forAll(Cycle::any, cycle -> {
            var outcome = cycle.decide();
            var best = cycle.framework().tiers().get(0).cut();
            assertThat(outcome.decisions().stream().filter(d -> d.target().equals("t0")))
                    .hasSizeLessThanOrEqualTo(best.top())
                    .allSatisfy(d -> {
                        assertThat(d.coverage()).isGreaterThanOrEqualTo(30);
                        assertThat(d.score() + cycle.framework().stability().margin())
                                .isGreaterThanOrEqualTo(best.minScore());
                    });
            var sizes = cycle.candidates().stream()
                    .collect(Collectors.groupingBy(Candidate::segment, Collectors.counting()));
            double share = cycle.framework().tiers().get(1).cut().share();
            sizes.forEach((segment, size) -> assertThat(outcome.decisions().stream()
                            .filter(d ->
                                    d.segment().equals(segment) && d.target().equals("t1")))
                    .hasSizeLessThanOrEqualTo((int) Math.floor(share * size + 1e-9)));
        });
    }

    @Test
    void movement_obeys_grace_and_steps() {
        forAll(Cycle::any, cycle -> {
            var framework = cycle.framework();
            var stability = framework.stability();
            for (var d : cycle.decide().decisions()) {
                int from = framework.tierIndex(d.before());
                int to = framework.tierIndex(d.tier());
                int target = framework.tierIndex(d.target());
                if (d.pendingDemotion()) {
                    assertThat(to).isEqualTo(from).isLessThan(target);
                    assertThat(d.cyclesBelow()).isBetween(1, stability.graceCycles());
                    assertThat(d.cyclesLeft()).isEqualTo(stability.graceCycles() - d.cyclesBelow() + 1);
                    assertThat(d.toKeep()).isNotNull();
                } else {
                    assertThat(d.cyclesBelow()).isZero();
                    assertThat(d.cyclesLeft()).isZero();
                    assertThat(d.toKeep()).isNull();
                }
                assertThat(from - to).isBetween(-stability.maxStepsDown(), stability.maxStepsUp());
                assertThat(to).isBetween(Math.min(from, target), Math.max(from, target));
            }
        });
    }
}

package io.tierline.prioritization.tier;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CycleDeciderTest {
    private static final Framework PLAIN = tiers("""
            [{"top": 2, "minScore": 40}, {"top": 2}, null]""", "{}");

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

    private static List<String> targets(CycleOutcome outcome) {
        return outcome.decisions().stream()
                .map(decision -> decision.partner() + ":" + decision.target())
                .toList();
    }

    private static List<Candidate> scores(double... scores) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < scores.length; i++) candidates.add(candidate("p" + i, "segment", scores[i], 100));
        return candidates;
    }

    private static Candidate candidate(String partner, String segment, double score, double scaled) {
        return new Candidate(partner, segment, new PartnerScore(score, 100, List.of(factor(scaled))));
    }

    private static FactorScore factor(double scaled) {
        return new FactorScore("win-rate", scaled, true, scaled, scaled / 5, List.of());
    }

    /** The example framework with the tiers t0, t1, t2, these cuts and this stability. */
    private static Framework tiers(String cuts, String stability) {
        var document = Documents.example();
        Documents.set(document, "/stability", Documents.value(stability));
        var given = (List<?>) Documents.value(cuts);
        for (int i = 0; i < 3; i++) {
            Documents.set(document, "/tiers/%d/name".formatted(i), "t" + i);
            Documents.set(document, "/tiers/%d/cut".formatted(i), given.get(i));
        }
        var framework = FrameworkReader.read(document);
        assertThat(framework.errors()).isEmpty();
        return Objects.requireNonNull(framework.framework());
    }
}
